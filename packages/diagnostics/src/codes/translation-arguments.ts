import { defineCode } from '../define-code.ts'

export const translationArguments = defineCode<{ missing: string[]; added: string[] }>({
  code: 'translation-arguments',
  severity: 'error',
  message: ({ missing, added }) =>
    `The message ${[missing.length > 0 ? `lacks ${missing.join(', ')}` : '', added.length > 0 ? `adds ${added.join(', ')}` : ''].filter(Boolean).join(' and ')}`,
  reason: 'The program knows the values of the source message only, and chooses among the branches that the source names.',
  fix: 'Keep the names in braces and the keys of `select`; translate the words between them.',
  foundBy: 'locale',
  example: { good: 'Teil {number}', bad: 'Teil {nummer}', test: 'packages/locale/src/check/check-catalogue.test.ts' },
})
