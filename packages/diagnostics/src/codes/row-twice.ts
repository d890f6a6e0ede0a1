import { defineCode } from '../define-code.ts'

export const rowTwice = defineCode<{ cell: string; id: string; first: string }>({
  code: 'row-twice',
  severity: 'error',
  message: ({ cell, id, first }) => `${cell}: “${id}” stands a second time; the first is at ${first}, and only that was read`,
  reason: 'Of two answers to one question nobody can say which is meant.',
  fix: 'Keep one of the two rows.',
  foundBy: 'exchange',
  example: {
    good: 'One row for q_gap',
    bad: 'Two rows for q_gap, one of them copied',
    test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts',
  },
})
