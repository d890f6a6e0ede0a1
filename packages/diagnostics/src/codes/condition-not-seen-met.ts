import { defineCode } from '../define-code.ts'

export const conditionNotSeenMet = defineCode<{ what: string; id: string }>({
  code: 'condition-not-seen-met',
  severity: 'warning',
  message: ({ what, id }) => `No answers were found that meet the condition of the ${what} “${id}”`,
  reason: 'Many combinations of answers were tried, not all of them: it may be met all the same, but it looks as if it never is.',
  fix: 'Look at the condition again; a golden answer file that meets it settles the question.',
  foundBy: 'questionnaire',
  example: {
    good: 'when: measures.overall >= 3 where answers reach 4',
    bad: 'when: measures.overall >= 3 where answers reach 2',
    test: 'packages/questionnaire/src/check/check-reach.test.ts',
  },
})
