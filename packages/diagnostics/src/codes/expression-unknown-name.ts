import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const expressionUnknownName = defineCode<{ message: string; name: string; known: string[] }>({
  code: 'expression-unknown-name',
  severity: 'error',
  message: ({ message, name, known }) => `${message}${didYouMean(name, known)}`,
  reason: 'A name that is not there never has a value.',
  fix: 'Correct the name.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: "when: answers.q_gap == 'w2'", bad: "when: answers.q_gab == 'w2'" },
})
