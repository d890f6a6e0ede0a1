import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownField = defineCode<{ field: string; known: string[] }>({
  code: 'unknown-field',
  severity: 'error',
  message: ({ field, known }) => `There is no field “${field}” here${didYouMean(field, known)}`,
  reason: 'A field that nothing reads is usually a typing error, and what it was meant to say would be lost without a word.',
  fix: 'Correct the name, or remove the field.',
  foundBy: 'data',
  example: { file: 'guide/resource.yaml', good: 'subtitle: How a wheel is trued', bad: 'subtitel: How a wheel is trued' },
})
