import { defineCode } from '../define-code.ts'

export const weightChanged = defineCode<{ unit: string; title: string; before: string; after: string; edition: string }>({
  code: 'weight-changed',
  severity: 'error',
  message: ({ unit, title, before, after, edition }) => `${unit} is ${after} and in edition ${edition} ${before}, while “${title}” reads as before`,
  reason: 'The same answer gives another result, and nobody who reads the questionnaire can see why.',
  fix: 'Put the old value back, or declare the change in the migration (rescale), so that reports can say what moved.',
  foundBy: 'edition',
  example: {
    good: 'weight: 3, with `rescale: questions.q_gap` in the migration',
    bad: 'weight: 3, where it was 2',
    test: 'packages/edition/src/difference/check-difference.test.ts',
  },
})
