import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const answerUnknownChoice = defineCode<{ choice: string; id: string; known: string[] }>({
  code: 'answer-unknown-choice',
  severity: 'error',
  message: ({ choice, id, known }) => `“${choice}” is no choice of “${id}”${didYouMean(choice, known)}`,
  reason: 'An unknown choice has no points and no meaning.',
  fix: 'Use the id of one of the choices.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'q_chain: { value: w1 }', bad: 'q_chain: { value: w9 }' },
})
