import { defineCode } from '../define-code.ts'

export const xliffSourceAltered = defineCode<{ unit: string }>({
  code: 'xliff-source-altered',
  severity: 'error',
  message: ({ unit }) => `The source text of “${unit}” is not the one that was exported: somebody or some tool has changed it; it was not imported`,
  reason: 'What the translation was made for, nobody can tell. Source texts change in the toolkit, not in the files of translators.',
  fix: 'Put the source text back, or export anew. A wish to change it belongs into a note.',
  foundBy: 'locale',
  example: { good: '<source>Spin it.</source>', bad: '<source>Spin  it!</source>', test: 'packages/locale/src/xliff/import-unit.test.ts' },
})
