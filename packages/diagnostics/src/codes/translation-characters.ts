import { defineCode } from '../define-code.ts'

export const translationCharacters = defineCode<{ character: string }>({
  code: 'translation-characters',
  severity: 'error',
  message: ({ character }) => `The translation holds the invisible character ${character}`,
  reason: 'Marks that turn the direction of text, and control characters, can make a text say on the screen what it does not say in the file.',
  fix: 'Remove it. Where a Latin word stands in right-to-left text the program sets it apart by itself.',
  foundBy: 'locale',
  example: { good: 'Ein Rad', bad: 'Ein U+202E Rad', test: 'packages/locale/src/check/check-catalogue.test.ts' },
})
