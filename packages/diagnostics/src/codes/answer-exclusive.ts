import { defineCode } from '../define-code.ts'

export const answerExclusive = defineCode<{ choice: string; id: string }>({
  code: 'answer-exclusive',
  severity: 'error',
  message: ({ choice, id }) => `“${choice}” in “${id}” cannot be chosen beside others`,
  reason: 'It says that none of the others holds.',
  fix: 'Keep it alone, or take it away.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'q_lights: { value: [o_front] }', bad: 'q_lights: { value: [o_front, o_none] }' },
})
