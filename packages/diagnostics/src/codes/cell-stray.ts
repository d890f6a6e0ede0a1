import { defineCode } from '../define-code.ts'

export const cellStray = defineCode<{ cell: string; found: string }>({
  code: 'cell-stray',
  severity: 'warning',
  message: ({ cell, found }) => `${cell}: “${found}” stands where no answer belongs; it was not read`,
  reason: 'It may have been meant for a cell beside it.',
  fix: 'Move it to the row and column that it belongs to, or delete it.',
  foundBy: 'exchange',
  example: {
    good: 'A value in a light cell',
    bad: 'A value in a cell that is locked',
    test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts',
  },
})
