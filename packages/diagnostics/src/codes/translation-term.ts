import { defineCode } from '../define-code.ts'

export const translationTerm = defineCode<{ found: string; expected: string[] }>({
  code: 'translation-term',
  severity: 'warning',
  message: ({ found, expected }) =>
    `The glossary of this language does not know “${found}”; it has ${expected.map((form) => `“${form}”`).join(', ')}`,
  reason: 'One thing should have one name: readers who look a term up must find it.',
  fix: 'Use the glossary’s term, or add this form to the written forms of the term.',
  foundBy: 'locale',
  example: { good: ':term[Felge]{id=rim}', bad: ':term[Radkranz]{id=rim}', test: 'packages/locale/src/check/check-markdown.test.ts' },
})
