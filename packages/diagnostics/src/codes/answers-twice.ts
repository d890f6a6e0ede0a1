import { defineCode } from '../define-code.ts'

export const answersTwice = defineCode<{ first: string }>({
  code: 'answers-twice',
  severity: 'error',
  message: ({ first }) => `This file holds the same as ${first}`,
  reason: 'Answers that stand twice in one report would be counted twice.',
  fix: 'Name each answer file once.',
  foundBy: 'report',
  example: {
    good: 'north.answers.yaml south.answers.yaml',
    bad: 'north.answers.yaml north.answers.yaml',
    test: 'packages/report/src/progress/check-progress.test.ts',
  },
})
