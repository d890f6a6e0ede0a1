import { defineCode } from '../define-code.ts'

export const xliffInline = defineCode<{ unit: string; found: string }>({
  code: 'xliff-inline',
  severity: 'error',
  message: ({ unit, found }) => `The text of “${unit}” holds ${found}, which stands for something that a unit cannot hold; it was not imported`,
  reason: 'Texts are exported as plain text, marks of Markdown included. A code that a tool has added stands for something that would be lost.',
  fix: 'Have the tool treat the texts as plain text, or write the marks as they stand in the source.',
  foundBy: 'locale',
  example: { good: '<target>**Rad**</target>', bad: '<target><pc id="1">Rad</pc></target>', test: 'packages/locale/src/xliff/read-unit.test.ts' },
})
