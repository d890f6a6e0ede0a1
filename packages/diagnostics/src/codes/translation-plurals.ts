import { defineCode } from '../define-code.ts'

export const translationPlurals = defineCode<{ argument: string; missing: readonly string[] }>({
  code: 'translation-plurals',
  severity: 'error',
  message: ({ argument, missing }) => `The plural of “${argument}” lacks ${missing.join(', ')}`,
  reason: 'Each language has its own plural forms; numbers whose form is missing would be said with the wrong one, again and again.',
  fix: 'Add a branch for each of these categories.',
  foundBy: 'locale',
  example: {
    good: '{count, plural, one {# Frage} other {# Fragen}}',
    bad: '{count, plural, other {# Fragen}}',
    test: 'packages/locale/src/check/check-message.test.ts',
  },
})
