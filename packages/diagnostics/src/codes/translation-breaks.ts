import { defineCode } from '../define-code.ts'

export const translationBreaks = defineCode<{ expected: number; found: number }>({
  code: 'translation-breaks',
  severity: 'warning',
  message: ({ expected, found }) => `The translation has ${found} line ${found === 1 ? 'break' : 'breaks'}; the source has ${expected}`,
  reason: 'A break is set where lines belong apart, such as in an address. Without it they run together.',
  fix: 'End each line that stays apart with a backslash, as the source text does.',
  foundBy: 'locale',
  example: {
    good: '“Radhaus\\\\” and on the next line “Hafenstraße 1”',
    bad: 'Radhaus Hafenstraße 1',
    test: 'packages/locale/src/check/check-markdown.test.ts',
  },
})
