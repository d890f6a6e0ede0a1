import { defineCode } from '../define-code.ts'
import { type Difference, describeDifference } from '../describe-difference.ts'

export const translationNotes = defineCode<Difference>({
  code: 'translation-notes',
  severity: 'error',
  message: (marks) => `Footnote marks differ: ${describeDifference(marks)}`,
  reason: 'A note without its mark would never be found, and a mark without a note leads nowhere.',
  fix: 'Copy the mark, such as `[^source]`, from the source text as it is. It may stand where the sentence wants it.',
  foundBy: 'locale',
  example: { good: 'Ein Rad[^gauge]', bad: 'Ein Rad[^lehre]', test: 'packages/locale/src/check/check-markdown.test.ts' },
})
