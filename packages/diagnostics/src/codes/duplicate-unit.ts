import { defineCode } from '../define-code.ts'

export const duplicateUnit = defineCode<{ unit: string }>({
  code: 'duplicate-unit',
  severity: 'error',
  message: ({ unit }) => `The unit “${unit}” stands in this catalogue twice; the first entry is used`,
  reason: 'Only one translation can appear. Which of the two was meant, nobody can tell from the file.',
  fix: 'Delete the entry that is not meant.',
  foundBy: 'locale',
  example: { good: 'msgctxt "title"', bad: 'msgctxt "title" in two entries', test: 'packages/locale/src/po/read-catalogue.test.ts' },
})
