import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownId = defineCode<{ id: string; what: string; known: string[] }>({
  code: 'unknown-id',
  severity: 'error',
  message: ({ id, what, known }) => `There is no ${what} “${id}”${didYouMean(id, known)}`,
  reason: 'What is named must exist in the same questionnaire.',
  fix: 'Correct the id.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '        text: How worn is the chain?\n        scale: wear',
    bad: '        text: How worn is the chain?\n        scale: waer',
  },
})
