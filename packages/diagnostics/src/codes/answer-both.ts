import { defineCode } from '../define-code.ts'

export const answerBoth = defineCode<{ id: string }>({
  code: 'answer-both',
  severity: 'error',
  message: ({ id }) => `“${id}” has a value and is marked not applicable`,
  reason: 'It can be only one of the two.',
  fix: 'Remove one of them.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/golden/old-cargo.answers.yaml',
    good: 'q_chain: { value: w1 }',
    bad: 'q_chain: { value: w1, notApplicable: It has a belt. }',
  },
})
