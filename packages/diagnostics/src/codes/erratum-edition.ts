import { defineCode } from '../define-code.ts'

export const erratumEdition = defineCode<{ edition: string; known: string[] }>({
  code: 'erratum-edition',
  severity: 'error',
  message: ({ edition, known }) => `This erratum belongs to edition ${edition}; there is ${known.join(', ')}, the last of them the next one`,
  reason: 'The note would stand on the page of an edition that does not exist.',
  fix: 'Name the edition that brings the correction.',
  foundBy: 'edition',
  example: { good: 'edition: "1.0.1", the next one', bad: 'edition: "3.0.0"', test: 'packages/edition/src/release/assess-release.test.ts' },
})
