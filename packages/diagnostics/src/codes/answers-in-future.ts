import { defineCode } from '../define-code.ts'

export const answersInFuture = defineCode<{ date: string; today: string }>({
  code: 'answers-in-future',
  severity: 'warning',
  message: ({ date, today }) => `The answers are of ${date}; today is ${today}`,
  reason: 'Reports and comparisons are ordered by this day. A day to come is usually a slip, or a clock that is wrong.',
  fix: 'Put in the day on which the answers were last changed.',
  foundBy: 'exchange',
  example: { good: 'date: 2026-03-02', bad: 'date: 2062-03-02', test: 'packages/exchange/src/answers/read-answers-text.test.ts' },
})
