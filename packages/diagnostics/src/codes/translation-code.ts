import { defineCode } from '../define-code.ts'
import { type Difference, describeDifference } from '../describe-difference.ts'

export const translationCode = defineCode<Difference>({
  code: 'translation-code',
  severity: 'error',
  message: (code) => `Code differs: ${describeDifference(code)}`,
  reason: 'What stands between backticks is what a person must type or will see in a program. It is the same in every language.',
  fix: 'Copy it from the source text, backticks included.',
  foundBy: 'locale',
  example: { good: 'Die Angabe `true`', bad: 'Die Angabe `wahr`', test: 'packages/locale/src/check/check-markdown.test.ts' },
})
