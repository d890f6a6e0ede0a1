import { defineCode } from '../define-code.ts'

export const columnMissing = defineCode<{ sheet: string; column: string }>({
  code: 'column-missing',
  severity: 'warning',
  message: ({ sheet, column }) => `The sheet “${sheet}” has no column “${column}”; nothing of it was read`,
  reason: 'What stood in the column is missing from the answers.',
  fix: 'If it was deleted by mistake, export the answers again.',
  foundBy: 'exchange',
  example: { good: 'A column for notes', bad: 'The column for notes deleted', test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts' },
})
