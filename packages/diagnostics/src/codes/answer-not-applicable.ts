import { defineCode } from '../define-code.ts'

export const answerNotApplicable = defineCode<{ id: string }>({
  code: 'answer-not-applicable',
  severity: 'error',
  message: ({ id }) => `“${id}” always applies and must be answered`,
  reason: 'The questionnaire does not allow to leave it out.',
  fix: 'Give a value, or leave the question unanswered for now.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'q_kind: { value: o_cargo }', bad: 'q_kind: { notApplicable: It is a unicycle. }' },
})
