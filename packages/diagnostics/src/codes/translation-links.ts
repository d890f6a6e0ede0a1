import { defineCode } from '../define-code.ts'
import { type Difference, describeDifference } from '../describe-difference.ts'

export const translationLinks = defineCode<Difference>({
  code: 'translation-links',
  severity: 'error',
  message: (addresses) => `Links differ: ${describeDifference(addresses)}`,
  reason: 'Readers of one language would be led elsewhere than all others, and nobody would notice.',
  fix: 'Copy the address from the source text, and translate only the words in the square brackets. Where a page exists in both languages, the source links to the one that leads to all.',
  foundBy: 'locale',
  example: {
    good: 'Das [Handbuch](https://example.org/)',
    bad: 'Das [Handbuch](https://example.com/)',
    test: 'packages/locale/src/check/check-markdown.test.ts',
  },
})
