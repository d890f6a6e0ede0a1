import { defineCode } from '../define-code.ts'

export const translationEmphasis = defineCode<{ expected: number; found: number }>({
  code: 'translation-emphasis',
  severity: 'warning',
  message: ({ expected, found }) => `The translation sets off ${found} ${found === 1 ? 'place' : 'places'}; the source ${expected}`,
  reason: 'What is stressed in one language should be stressed in the others.',
  fix: 'Compare the asterisks with those of the source text.',
  foundBy: 'locale',
  example: { good: 'Ein **gerades** Rad', bad: 'Ein gerades Rad', test: 'packages/locale/src/check/check-markdown.test.ts' },
})
