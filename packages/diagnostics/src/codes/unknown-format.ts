import { defineCode } from '../define-code.ts'

export const unknownFormat = defineCode({
  code: 'unknown-format',
  severity: 'error',
  message: () => 'No answers can be read from a file of this kind; there are .yaml, .json, .xlsx and .csv',
  reason: 'The ending of its name tells what a file holds.',
  fix: 'Save it in one of these formats, with the right ending.',
  foundBy: 'exchange',
  example: { good: 'answers.xlsx', bad: 'answers.ods', test: 'packages/exchange/src/answers/import-answers.test.ts' },
})
