import { defineCode } from '../define-code.ts'

export const xliffSyntax = defineCode<{ problem: string }>({
  code: 'xliff-syntax',
  severity: 'error',
  message: ({ problem }) => `This is not well-formed XML: ${problem}`,
  reason: 'What stands behind the fault cannot be trusted, so nothing was imported. Mostly the file was cut off, or edited by hand.',
  fix: 'Save it again from the translation tool, or ask for the whole file.',
  foundBy: 'locale',
  example: { good: '<target>Rad &amp; Felge</target>', bad: '<target>Rad & Felge</target>', test: 'packages/locale/src/xliff/parse-xml.test.ts' },
})
