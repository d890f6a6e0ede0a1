import { defineCode } from '../define-code.ts'

export const answerChoiceTwice = defineCode<{ choice: string; id: string }>({
  code: 'answer-choice-twice',
  severity: 'error',
  message: ({ choice, id }) => `“${choice}” is chosen twice in “${id}”`,
  reason: 'It would count twice.',
  fix: 'Keep it once.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'q_lights: { value: [o_front] }', bad: 'q_lights: { value: [o_front, o_front] }' },
})
