import { defineCode } from '../define-code.ts'

export const wordTemplateUnreadable = defineCode<{ why: string }>({
  code: 'word-template-unreadable',
  severity: 'error',
  message: ({ why }) => `This is no Word template that can be filled: ${why}`,
  reason: 'A file that is cut off, encrypted or of another kind cannot be read in part without guessing.',
  fix: 'Open it in Word, save it as “Word Document (*.docx)” without a password, and try again.',
  foundBy: 'word',
  example: { good: 'our-report.docx, whole', bad: 'our-report.doc', test: 'packages/word/src/template/hostile.test.ts' },
})
