import { defineCode } from '../define-code.ts'

export const wordTemplateUnsafe = defineCode<{ what: string; part: string }>({
  code: 'word-template-unsafe',
  severity: 'error',
  message: ({ what, part }) => `The Word template holds ${what}, in ${part}`,
  reason:
    'A report goes to many people, and what runs or fetches something in its template would do so on the machine of each of them. Nothing was run or fetched.',
  fix: 'Remove it in Word: pictures are inserted instead of linked, fields other than page numbers, dates and references are deleted, and an attached template is set back to Normal (Developer, Document Template).',
  foundBy: 'word',
  example: { good: 'A .docx with text, tables and pictures', bad: 'A .docx with macros', test: 'packages/word/src/template/hostile.test.ts' },
})
