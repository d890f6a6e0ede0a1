import { defineCode } from '../define-code.ts'

export const xliffForbidden = defineCode<{ found: string }>({
  code: 'xliff-forbidden',
  severity: 'error',
  message: ({ found }) => `The file holds ${found}, which no XLIFF file needs; nothing was imported`,
  reason: 'Declarations and instructions to programs can make a small file grow without end, or draw other files in.',
  fix: 'Remove it, or save the file again from the translation tool.',
  foundBy: 'locale',
  example: { good: '<xliff …>', bad: '<!DOCTYPE xliff [ … ]> <xliff …>', test: 'packages/locale/src/xliff/parse-xml.test.ts' },
})
