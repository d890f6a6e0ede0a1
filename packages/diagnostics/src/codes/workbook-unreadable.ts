import { defineCode } from '../define-code.ts'

export const workbookUnreadable = defineCode<{ why: string }>({
  code: 'workbook-unreadable',
  severity: 'error',
  message: ({ why }) => `This is no workbook that can be read: ${why}`,
  reason: 'A file that is cut off, encrypted or of another kind cannot be read in part without guessing.',
  fix: 'Open it in a spreadsheet program, save it as .xlsx without a password, and try again.',
  foundBy: 'sheets',
  example: { good: 'answers.xlsx, whole', bad: 'answers.xlsx, its second half missing', test: 'packages/sheets/src/read-workbook.test.ts' },
})
