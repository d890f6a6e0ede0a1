import { defineCode } from '../define-code.ts'

export const xliffUnknownUnit = defineCode<{ unit: string; original: string }>({
  code: 'xliff-unknown-unit',
  severity: 'error',
  message: ({ unit, original }) => `There is no unit “${unit}” in “${original}”`,
  reason: 'It was removed or renamed since the export, or the translation tool changed its id. Its translation was not imported.',
  fix: 'Export anew; where the text stands under another id now, copy the translation there.',
  foundBy: 'locale',
  example: { good: '<unit id="title">', bad: '<unit id="titel">', test: 'packages/locale/src/xliff/read-xliff.test.ts' },
})
