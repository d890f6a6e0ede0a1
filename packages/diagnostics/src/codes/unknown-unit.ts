import { defineCode } from '../define-code.ts'

export const unknownUnit = defineCode<{ unit: string }>({
  code: 'unknown-unit',
  severity: 'warning',
  message: ({ unit }) => `The source has nothing for this entry (“${unit}”) any more; its translation is not used`,
  reason: 'Its text was removed from the toolkit, or the catalogue was made for another state of it.',
  fix: 'Run `toolkit translate update`, which keeps it as obsolete (`#~`) for the day its text comes back; or delete the entry.',
  foundBy: 'locale',
  example: {
    good: 'msgctxt "questions.q_gap.text"',
    bad: 'msgctxt "questions.q_gone.text"',
    test: 'packages/locale/src/check/check-read-catalogue.test.ts',
  },
})
