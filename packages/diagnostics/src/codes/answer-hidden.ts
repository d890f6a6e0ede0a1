import { defineCode } from '../define-code.ts'

export const answerHidden = defineCode<{ id: string; because: string }>({
  code: 'answer-hidden',
  severity: 'warning',
  message: ({ id, because }) => `“${id}” has an answer but is not asked here: ${because}`,
  reason: 'The answer is kept and does not count.',
  fix: 'Nothing, if that is meant; otherwise look at the answers on which it depends.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/golden/old-cargo.answers.yaml',
    good: 'q_kind: { value: o_cargo }',
    bad: 'q_kind: { value: o_city }',
    foundAt: 'q_load: { value: 80.5 }',
  },
})
