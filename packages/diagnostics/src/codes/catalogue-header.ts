import { defineCode } from '../define-code.ts'

export const catalogueHeader = defineCode<{ missing: string }>({
  code: 'catalogue-header',
  severity: 'warning',
  message: ({ missing }) => `The catalogue has no ${missing}`,
  reason: 'Translators’ tools find the language and the encoding of a catalogue in its header.',
  fix: 'Run `toolkit translate update`, which writes it.',
  foundBy: 'locale',
  example: { good: '"Language: de\\n"', bad: 'a header without this line', test: 'packages/locale/src/po/read-catalogue.test.ts' },
})
