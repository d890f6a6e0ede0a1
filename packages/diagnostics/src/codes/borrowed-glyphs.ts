import { defineCode } from '../define-code.ts'

export const borrowedGlyphs = defineCode<{ family: string; locale: string; letters: string; count: number }>({
  code: 'borrowed-glyphs',
  severity: 'warning',
  message: ({ family, locale, letters, count }) =>
    `The font “${family}” lacks ${letters}${count > 5 ? ` and ${count - 5} more characters` : ''}, which reports in “${locale}” need; they come from a font of the toolkit’s`,
  reason: 'Two fonts meet in one line, and the report does not look like the agency’s.',
  fix: 'Add a font that has them behind it in the list; name the toolkit’s own there where it is meant, such as Amiri for Arabic.',
  foundBy: 'report',
  example: { good: 'text: [Own, Amiri]', bad: 'text: [Own] in a report in Arabic', test: 'packages/report/src/check-brand.test.ts' },
})
