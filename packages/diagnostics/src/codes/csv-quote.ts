import { defineCode } from '../define-code.ts'

export const csvQuote = defineCode<{ what: string }>({
  code: 'csv-quote',
  severity: 'error',
  message: ({ what }) => what,
  reason: 'Where a cell ends can then only be guessed, and with it what every cell behind it belongs to.',
  fix: 'Open the table in a spreadsheet program and save it again as CSV in UTF-8, or take another copy.',
  foundBy: 'exchange',
  example: { good: '"q_gap","w1"', bad: '"q_gap","w1', test: 'packages/exchange/src/csv/parse-csv.test.ts' },
})
