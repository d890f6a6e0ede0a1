import { defineCode } from '../define-code.ts'

export const localeMismatch = defineCode<{ found: string; expected: string }>({
  code: 'locale-mismatch',
  severity: 'error',
  message: ({ found, expected }) => `This file describes “${found}”, but its name says “${expected}”`,
  reason: 'A language is found by the name of its file; were the two to differ, numbers and dates of one language would appear in another.',
  fix: 'Correct the `locale`, or rename the file.',
  foundBy: 'edition',
  example: { file: 'locales/de.yaml', good: 'locale: de', bad: 'locale: da' },
})
