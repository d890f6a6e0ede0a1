import { defineCode } from '../define-code.ts'

export const xliffConflict = defineCode<{ unit: string }>({
  code: 'xliff-conflict',
  severity: 'error',
  message: ({ unit }) =>
    `The translation of “${unit}” was changed both in this file and, since the export, in the catalogue; the catalogue’s was kept`,
  reason: 'Taking either without asking would lose somebody’s work.',
  fix: 'Decide which is meant, and put it into the catalogue.',
  foundBy: 'locale',
  example: { good: 'changed in one of the two', bad: 'changed in both', test: 'packages/locale/src/xliff/import-unit.test.ts' },
})
