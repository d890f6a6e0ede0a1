import { defineCode } from '../define-code.ts'

export const measureSource = defineCode<{ problem: string }>({
  code: 'measure-source',
  severity: 'error',
  message: ({ problem }) => `This measure ${problem}`,
  reason: 'An aggregate makes one number of several, so it needs something that has several.',
  fix: 'Name `points` or a measure with `each` in `of`, one step finer than the measure itself.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '    of: danger_after\nlevels:', bad: '    of: wear_share\nlevels:' },
})
