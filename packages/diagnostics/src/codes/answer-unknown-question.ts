import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const answerUnknownQuestion = defineCode<{ id: string; known: string[] }>({
  code: 'answer-unknown-question',
  severity: 'error',
  message: ({ id, known }) => `The questionnaire has no question “${id}”${didYouMean(id, known)}`,
  reason: 'The answer would be lost.',
  fix: 'Correct the id.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: '  q_chain: { value: w1 }', bad: '  q_chian: { value: w1 }' },
})
