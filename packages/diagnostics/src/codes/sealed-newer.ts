import { defineCode } from '../define-code.ts'

export const sealedNewer = defineCode<{ path: string; found: string }>({
  code: 'sealed-newer',
  severity: 'error',
  message: ({ path, found }) => `${path} was written by a newer engine: its format is ${found}, and this one reads 1`,
  reason: 'What a newer format means can only be guessed here, and a guess could change a result.',
  fix: 'Use the engine that sealed it, or a later one.',
  foundBy: 'cli',
  example: { good: '"schemaVersion": 1', bad: '"schemaVersion": 2', test: 'packages/cli/src/editions/read-sealed.test.ts' },
})
