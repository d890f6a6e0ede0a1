import { defineCode } from '../define-code.ts'

export const answersDigest = defineCode<{ found: string; wanted: string; answered: string; edition: string }>({
  code: 'answers-digest',
  severity: 'error',
  message: ({ found, wanted, answered, edition }) =>
    `The answers were given to another state of the questionnaire: its digest is ${wanted.slice(0, 19)}… in edition ${edition}, ${found.slice(0, 19)}… in the answers (edition ${answered})`,
  reason: 'Questions, points or words may have changed since; a result computed in silence could be another than the one the answers mean.',
  fix: 'Use the edition the answers were given to, or go through the questions again and then put in the new digest. For golden answers: pnpm goldens.',
  foundBy: 'questionnaire',
  example: {
    good: 'digest: the one of the questionnaire that was answered',
    bad: 'digest: one of another edition',
    test: 'packages/edition/src/compile-edition.test.ts',
  },
})
