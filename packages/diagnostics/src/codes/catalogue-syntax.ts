import { defineCode } from '../define-code.ts'

export const catalogueSyntax = defineCode<{ problem: string }>({
  code: 'catalogue-syntax',
  severity: 'error',
  message: ({ problem }) => `This entry cannot be read: ${problem}`,
  reason: 'Its translation is not used; all other entries are. Writing the catalogue anew would lose it.',
  fix: 'Correct the entry; a PO editor such as Poedit writes none of these faults.',
  foundBy: 'locale',
  example: { good: 'msgstr "Das Rad"', bad: 'msgstr "Das Rad', test: 'packages/locale/src/po/read-catalogue.test.ts' },
})
