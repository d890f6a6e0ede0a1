import { defineCode } from '../define-code.ts'

export const translationPlaceholders = defineCode<{ expected: string[]; found: string[] }>({
  code: 'translation-placeholders',
  severity: 'error',
  message: ({ expected, found }) =>
    `The translation has the placeholders ${found.join(', ') || '(none)'}; the source has ${expected.join(', ') || '(none)'}`,
  reason: 'In place of what stands in braces the program puts a value; another name would appear as it stands.',
  fix: 'Write the placeholders exactly as in the source text.',
  foundBy: 'locale',
  example: { good: 'Ausgabe {edition}', bad: 'Ausgabe {ausgabe}', test: 'packages/locale/src/check/check-plain.test.ts' },
})
