import { defineCode } from '../define-code.ts'

export const answersLaterEdition = defineCode<{ answered: string; edition: string }>({
  code: 'answers-later-edition',
  severity: 'error',
  message: ({ answered, edition }) => `The answers were given in edition ${answered}, later than the one at hand, ${edition}`,
  reason: 'Questions of a later edition are not known here, and answers are never carried back.',
  fix: 'Use the toolkit of that edition.',
  foundBy: 'exchange',
  example: {
    good: 'Answers of edition 1.0.0, read with edition 1.0.0',
    bad: 'Answers of edition 2.0.0, read with edition 1.0.0',
    test: 'packages/exchange/src/answers/read-answers-text.test.ts',
  },
})
