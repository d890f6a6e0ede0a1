import { defineCode } from '../define-code.ts'

export const translationRarePlural = defineCode<{ argument: string; missing: readonly string[] }>({
  code: 'translation-rare-plural',
  severity: 'warning',
  message: ({ argument, missing }) => `The plural of “${argument}” lacks ${missing.join(', ')}`,
  reason:
    'No number below 1,000 takes this form, such as the one of whole millions in French or Spanish. Readers would hardly meet it, and would see that of other numbers.',
  fix: 'Add a branch for it; where the wording is the same, repeat that of `other`.',
  foundBy: 'locale',
  example: {
    good: '{count, plural, one {# pregunta} many {# de preguntas} other {# preguntas}}',
    bad: '{count, plural, one {# pregunta} other {# preguntas}}',
    test: 'packages/locale/src/check/check-message.test.ts',
  },
})
