import { defineCode } from '../define-code.ts'

export const rowUnknown = defineCode<{ cell: string; id: string }>({
  code: 'row-unknown',
  severity: 'error',
  message: ({ cell, id }) => `${cell}: no question, choice or entry has the id “${id}”; what stands in its row was not read`,
  reason: 'An answer without its question means nothing.',
  fix: 'Put the id back, or export the answers again and copy what is missing.',
  foundBy: 'exchange',
  example: {
    good: 'q_gap in the column of ids',
    bad: 'q_gpa in the column of ids',
    test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts',
  },
})
