import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownCatalogue = defineCode<{ name: string; known: string[] }>({
  code: 'unknown-catalogue',
  severity: 'error',
  message: ({ name, known }) => `There is no catalogue of “${name}”${didYouMean(name, known)}`,
  reason: 'Catalogues are named after the resource that they translate; `toolkit` and `words` are the texts around them.',
  fix: 'Name a resource, `toolkit` or `words`.',
  foundBy: 'cli',
  example: { good: 'toolkit translate review de guide', bad: 'toolkit translate review de giude', test: 'test/locale/tutorial.test.ts' },
})
