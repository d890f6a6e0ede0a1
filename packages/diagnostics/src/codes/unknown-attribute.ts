import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownAttribute = defineCode<{ directive: string; attribute: string; known: string[] }>({
  code: 'unknown-attribute',
  severity: 'error',
  message: ({ directive, attribute, known }) => `“${directive}” has no attribute “${attribute}”${didYouMean(attribute, known)}`,
  reason: 'An attribute that nothing reads is usually a typing error, and what it was meant to say would be lost.',
  fix: 'Correct the name, or remove the attribute.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/second.md', good: '{id=torque-wrench}', bad: '{ids=torque-wrench}' },
})
