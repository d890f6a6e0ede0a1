import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const missingResource = defineCode<{ id: string; known: string[] }>({
  code: 'missing-resource',
  severity: 'error',
  message: ({ id, known }) => `There is no folder “${id}” with a resource.yaml${didYouMean(id, known)}`,
  reason: 'The toolkit promises a resource that does not exist.',
  fix: 'Correct the name, or add the resource.',
  foundBy: 'edition',
  example: { file: 'toolkit.yaml', good: 'resources: [checkup]', bad: 'resources: [chekup]' },
})
