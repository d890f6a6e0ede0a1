import { defineCode } from '../define-code.ts'

export const untranslatedCopy = defineCode<Record<never, never>>({
  code: 'untranslated-copy',
  severity: 'warning',
  message: () => 'The translation is the same as the source text',
  reason: 'A text that was copied and not translated counts as done and is not.',
  fix: 'Translate it. If it is the same in both languages, the warning can stay.',
  foundBy: 'locale',
  example: { good: 'Wie ein Rad zentriert wird', bad: 'How a wheel is trued', test: 'packages/locale/src/check/check-wording.test.ts' },
})
