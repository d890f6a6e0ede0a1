import { defineCode } from '../define-code.ts'

export const translationLostMark = defineCode<{ mark: string }>({
  code: 'translation-lost-mark',
  severity: 'warning',
  message: ({ mark }) => `“${mark}” stands in the text as it is: it sets nothing off here`,
  reason: 'Asterisks beside some punctuation are not read as emphasis, and readers would see them.',
  fix: 'Move the punctuation outside, or put a space before the mark.',
  foundBy: 'locale',
  example: { good: '**Rad**: rund', bad: '**Rad:**rund', test: 'packages/locale/src/check/check-markdown.test.ts' },
})
