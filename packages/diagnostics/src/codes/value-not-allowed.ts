import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const valueNotAllowed = defineCode<{ found: string; allowed: string[] }>({
  code: 'value-not-allowed',
  severity: 'error',
  message: ({ found, allowed }) => `“${found}” is not allowed here; expected ${allowed.join(', ')}${didYouMean(found, allowed)}`,
  reason: 'Each of the allowed values has a meaning; no other has.',
  fix: 'Write one of the allowed values.',
  foundBy: 'data',
  example: { file: 'guide/resource.yaml', good: 'kind: guide', bad: 'kind: giude' },
})
