import { defineCode } from '../define-code.ts'

export const translationNumbers = defineCode<{ missing: string[]; added: string[] }>({
  code: 'translation-numbers',
  severity: 'warning',
  message: ({ missing, added }) =>
    `Numbers differ: ${[missing.length > 0 ? `the source has ${missing.join(', ')}` : '', added.length > 0 ? `the translation ${added.join(', ')}` : ''].filter(Boolean).join('; ')}`,
  reason: 'A wrong figure is the fault that readers of a translation can least see.',
  fix: 'Compare the numbers. If a number became a word, the warning can stay.',
  foundBy: 'locale',
  example: { good: 'Nach 500 km', bad: 'Nach 50 km', test: 'packages/locale/src/check/check-wording.test.ts' },
})
