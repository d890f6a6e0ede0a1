import { defineCode } from '../define-code.ts'

export const translationLength = defineCode<{ length: number; most: number }>({
  code: 'translation-length',
  severity: 'warning',
  message: ({ length, most }) => `The translation has ${length} characters; there is room for about ${most}`,
  reason: 'It stands in a narrow place: a label, a button or a drawing, where longer text breaks badly or is cut.',
  fix: 'Find a shorter wording, and look at the page.',
  foundBy: 'locale',
  example: {
    good: 'Speichern',
    bad: 'Die bisher gegebenen Antworten auf diesem Gerät speichern',
    test: 'packages/locale/src/check/check-wording.test.ts',
  },
})
