import { defineCode } from '../define-code.ts'

export const xliffVersion = defineCode<{ found: string }>({
  code: 'xliff-version',
  severity: 'error',
  message: ({ found }) => `This is ${found}; XLIFF 2.0 or 2.1 was expected`,
  reason: 'Other versions put texts and states elsewhere, so nothing was imported.',
  fix: 'Have the translation tool save the file in the version in which it was exported.',
  foundBy: 'locale',
  example: { good: '<xliff version="2.0" …>', bad: '<xliff version="1.2" …>', test: 'packages/locale/src/xliff/read-xliff.test.ts' },
})
