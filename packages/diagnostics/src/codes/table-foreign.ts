import { defineCode } from '../define-code.ts'

export const tableForeign = defineCode({
  code: 'table-foreign',
  severity: 'error',
  message: () => 'This table holds no answers: it has no columns for ids and values, or does not say which questionnaire it belongs to',
  reason: 'Without the ids of the questions and the digest of the questionnaire nobody can say what its cells answer.',
  fix: 'Take a table that “toolkit answers export --format csv” or the questionnaire page wrote, and keep its rows that begin with @.',
  foundBy: 'exchange',
  example: {
    good: '"@digest" in the column of ids',
    bad: 'A table without the rows that begin with @',
    test: 'packages/exchange/src/csv/read-answers-csv.test.ts',
  },
})
