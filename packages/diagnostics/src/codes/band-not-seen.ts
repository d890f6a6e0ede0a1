import { defineCode } from '../define-code.ts'

export const bandNotSeen = defineCode<{ band: string; level: string }>({
  code: 'band-not-seen',
  severity: 'warning',
  message: ({ band, level }) => `No answers were found that give the level “${band}” of “${level}”`,
  reason: 'Many combinations of answers were tried, not all of them. A level that is never given misleads whoever reads the list.',
  fix: 'Look at its bounds and at what the measure can reach.',
  foundBy: 'questionnaire',
  example: {
    good: 'A band from 3.4 to 5 of a mean that reaches 5',
    bad: 'A band from 6 of a mean that reaches 5',
    test: 'packages/questionnaire/src/check/check-reach.test.ts',
  },
})
