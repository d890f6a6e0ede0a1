import { defineCode } from '../define-code.ts'

export const answerNotWhole = defineCode<{ id: string; value: number }>({
  code: 'answer-not-whole',
  severity: 'error',
  message: ({ id, value }) => `“${id}” takes whole numbers; this is ${value}`,
  reason: 'The question counts things.',
  fix: 'Write a whole number.',
  foundBy: 'questionnaire',
  example: { good: 'value: 3', bad: 'value: 3.5', test: 'packages/questionnaire/src/check/check-answers.test.ts' },
})
