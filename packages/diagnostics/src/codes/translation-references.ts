import { defineCode } from '../define-code.ts'
import { type Difference, describeDifference } from '../describe-difference.ts'

export const translationReferences = defineCode<Difference>({
  code: 'translation-references',
  severity: 'error',
  message: (references) => `References differ: ${describeDifference(references)}`,
  reason: 'References and terms are followed by what stands in braces, which is the same in every language.',
  fix: 'Copy `:see[…]{to=…}` or `:term[…]{id=…}` from the source text, and translate only what stands in the square brackets.',
  foundBy: 'locale',
  example: {
    good: 'Siehe :see[Räder]{to=guide#wheels}',
    bad: 'Siehe :see[Räder]{to=guide#raeder}',
    test: 'packages/locale/src/check/check-markdown.test.ts',
  },
})
