import { defineCode } from '../define-code.ts'

export const laterFormat = defineCode<{ path: string; found: string; known: string }>({
  code: 'later-format',
  severity: 'error',
  message: ({ path, found, known }) => `${path} has the format ${found}, and this reader reads formats up to ${known}`,
  reason: 'A later format may say something else with the same words, so nothing is read from it.',
  fix: 'Use a later version of @ai-toolkit/reader: its first number is that of the formats that it reads.',
  foundBy: 'reader',
  example: { good: '"formatVersion": "1.1.0"', bad: '"formatVersion": "2.0.0"', test: 'packages/reader/src/open-edition.test.ts' },
})
