import { defineCode } from '../define-code.ts'

export const cellFormula = defineCode<{ cell: string; found: string }>({
  code: 'cell-formula',
  severity: 'warning',
  message: ({ cell, found }) => `${cell}: a formula stands here; what it showed when the workbook was saved, “${found}”, was taken`,
  reason: 'Answers are given, not computed: tomorrow the formula may show something else.',
  fix: 'See whether the value is right, or write it in place of the formula.',
  foundBy: 'exchange',
  example: { good: '80.5', bad: '=B2*3.5', test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts' },
})
