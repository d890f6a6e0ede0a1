import { defineCode } from '../define-code.ts'

export const workbookExtras = defineCode<{ what: string[] }>({
  code: 'workbook-extras',
  severity: 'warning',
  message: ({ what }) => `The workbook holds ${what.join(', ')}: they were neither run nor followed nor read`,
  reason: 'Answers need none of them, and they can do harm where the workbook is opened.',
  fix: 'Find out who put them in, and go on with a workbook without them.',
  foundBy: 'sheets',
  example: { good: 'A workbook of sheets', bad: 'A workbook with macros', test: 'packages/sheets/src/read-workbook.test.ts' },
})
