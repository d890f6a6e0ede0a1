import { defineCode } from '../define-code.ts'

export const translationSpace = defineCode<Record<never, never>>({
  code: 'translation-space',
  severity: 'warning',
  message: () => 'The translation begins or ends with a space that the source text does not have',
  reason: 'A space at the edge shows as a gap, or is lost in silence.',
  fix: 'Remove the space.',
  foundBy: 'locale',
  example: { good: 'Rad', bad: 'Rad followed by a space', test: 'packages/locale/src/check/check-wording.test.ts' },
})
