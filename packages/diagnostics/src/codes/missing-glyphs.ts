import { defineCode } from '../define-code.ts'

export const missingGlyphs = defineCode<{ role: string; locale: string; letters: string; count: number }>({
  code: 'missing-glyphs',
  severity: 'error',
  message: ({ role, locale, letters, count }) =>
    `No font for “${role}”, and none that comes with the toolkit, has ${letters}${count > 5 ? ` and ${count - 5} more characters` : ''}, which reports in “${locale}” need`,
  reason: 'Readers would see empty boxes, or letters of whatever font their machine has.',
  fix: 'Add a font that has them to the family’s faces or behind it in the list.',
  foundBy: 'report',
  example: {
    good: 'text: [Own, Own Thai] for reports in Thai',
    bad: 'text: [Own] for reports in Thai',
    test: 'packages/report/src/check-brand.test.ts',
  },
})
