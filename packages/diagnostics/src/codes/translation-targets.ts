import { defineCode } from '../define-code.ts'

export const translationTargets = defineCode<{ missing: string[]; added: string[] }>({
  code: 'translation-targets',
  severity: 'error',
  message: ({ missing, added }) =>
    `The translation ${[missing.length > 0 ? `lacks ${missing.join(', ')}` : '', added.length > 0 ? `adds ${added.join(', ')}` : ''].filter(Boolean).join(' and ')}`,
  reason:
    'Links, references, terms, footnote marks, code and line breaks must be the same in every language, or readers of one language would be led elsewhere.',
  fix: 'Copy the mark from the source text and translate only its words.',
  foundBy: 'locale',
  example: {
    good: 'Siehe :see[Räder]{to=guide#wheels}',
    bad: 'Siehe :see[Räder]{to=guide#wheel}',
    test: 'packages/locale/src/check/check-catalogue.test.ts',
  },
})
