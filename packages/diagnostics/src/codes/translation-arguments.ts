import { defineCode } from '../define-code.ts'
import { type Difference, describeDifference } from '../describe-difference.ts'

export const translationArguments = defineCode<Difference>({
  code: 'translation-arguments',
  severity: 'error',
  message: (uses) => `What stands in braces differs: ${describeDifference(uses)}`,
  reason:
    'The program knows the values that the source names, puts them in the form that stands behind the comma, and chooses among the branches that the source has.',
  fix: 'Keep names, types and formats as they are, and the keys of `select`; translate the words between them. `#` in a plural stands for the number.',
  foundBy: 'locale',
  example: { good: 'Teil {number}', bad: 'Teil {nummer}', test: 'packages/locale/src/check/check-message.test.ts' },
})
