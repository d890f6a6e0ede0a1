import { defineCode } from '../define-code.ts'

export const xliffLanguage = defineCode<{ attribute: string; found: string; expected: string }>({
  code: 'xliff-language',
  severity: 'error',
  message: ({ attribute, found, expected }) => `\`${attribute}\` is “${found}”, and “${expected}” was expected; nothing was imported`,
  reason: 'Texts would come to stand in the catalogue of another language.',
  fix: 'Import the file into the language that it is in, or correct the attribute.',
  foundBy: 'locale',
  example: { good: 'trgLang="de"', bad: 'trgLang="da"', test: 'packages/locale/src/xliff/read-xliff.test.ts' },
})
