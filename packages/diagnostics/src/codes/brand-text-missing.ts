import { defineCode } from '../define-code.ts'

export const brandTextMissing = defineCode<{ field: string; locale: string; shown: string; from: string }>({
  code: 'brand-text-missing',
  severity: 'warning',
  message: ({ field, locale, shown, from }) => `“${field}” has no text for “${locale}”; its reports show “${shown}”, the one for “${from}”`,
  reason: 'Readers meet a line in a language that is not the report’s, on the cover or on every page.',
  fix: 'Add the line for this language, or write one line without languages where it is the same in all.',
  foundBy: 'report',
  example: {
    good: 'name: { en: Northern Police, ar: شرطة الشمال }',
    bad: 'name: { en: Northern Police } in a report in Arabic',
    test: 'packages/report/src/check-brand.test.ts',
  },
})
