import { defineCode } from '../define-code.ts'

export const translationMessage = defineCode<{ detail: string }>({
  code: 'translation-message',
  severity: 'error',
  message: ({ detail }) => `The message cannot be read: ${detail}`,
  reason: 'A message with a fault in its braces can say nothing at all.',
  fix: 'Compare the braces and quotation marks with those of the source text.',
  foundBy: 'locale',
  example: {
    good: '{count, plural, one {# Frage} other {# Fragen}}',
    bad: '{count, plural, one {# Frage} other {# Fragen}',
    test: 'packages/locale/src/check/check-message.test.ts',
  },
})
