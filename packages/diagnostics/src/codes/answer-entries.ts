import { defineCode } from '../define-code.ts'

export const answerEntries = defineCode<{ id: string; count: number; minimum: number; maximum: number | null }>({
  code: 'answer-entries',
  severity: 'error',
  message: ({ id, count, minimum, maximum }) =>
    `“${id}” has ${count} entries; it takes at least ${minimum}${maximum === null ? '' : ` and at most ${maximum}`}`,
  reason: 'The questionnaire limits how many there can be.',
  fix: 'Add or remove entries.',
  foundBy: 'questionnaire',
  example: { good: 'Five parts', bad: 'Six parts where at most five are asked for', test: 'packages/questionnaire/src/check/check-answers.test.ts' },
})
