import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownChoice = defineCode<{ choice: string; of: string; known: string[] }>({
  code: 'unknown-choice',
  severity: 'error',
  message: ({ choice, of, known }) => `“${choice}” is no choice of ${of}${didYouMean(choice, known)}`,
  reason: 'The comparison can never be true, and no answer would show it.',
  fix: 'Use the id of an option or point; known are those of the question.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: "when: answers.q_gap == 'w2'", bad: "when: answers.q_gap == 'w3'" },
})
