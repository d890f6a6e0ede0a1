import { defineCode } from '../define-code.ts'

export const answersLaterFormat = defineCode<{ found: number; known: number }>({
  code: 'answers-later-format',
  severity: 'error',
  message: ({ found, known }) => `The answers are in format ${found}; this program reads formats up to ${known}`,
  reason: 'A later format may say something else with the same words, so nothing is read from it.',
  fix: 'Use a newer version of this program.',
  foundBy: 'exchange',
  example: { good: 'schemaVersion: 1', bad: 'schemaVersion: 2', test: 'packages/exchange/src/answers/read-answers-text.test.ts' },
})
