import { defineCode } from '../define-code.ts'

export const unknownEdition = defineCode<{ edition: string; known: string[] }>({
  code: 'unknown-edition',
  severity: 'error',
  message: ({ edition, known }) => `There is no edition “${edition}”; there is ${known.join(', ')}`,
  reason: 'Only an edition that exists can be built.',
  fix: 'Name one of those.',
  foundBy: 'cli',
  example: { good: '--edition 1.0.0', bad: '--edition 7.0.0', test: 'test/product/commands.test.ts' },
})
