import { defineCode } from '../define-code.ts'

export const xliffSourceChanged = defineCode<{ unit: string }>({
  code: 'xliff-source-changed',
  severity: 'error',
  message: ({ unit }) => `The translation of “${unit}” is of another text than the source is today; it was not imported`,
  reason: 'It would say something else than the source does, and what the catalogue holds for the text of today would be lost.',
  fix: 'Compare the two in the catalogue, or export anew and translate the text of today.',
  foundBy: 'locale',
  example: {
    good: '<source>Spin it.</source>, as the chapter says',
    bad: '<source>Turn it.</source>',
    test: 'packages/locale/src/xliff/import-unit.test.ts',
  },
})
