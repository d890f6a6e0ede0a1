import { defineCode } from '../define-code.ts'

export const answersOlderEdition = defineCode<{ answered: string; current: string }>({
  code: 'answers-older-edition',
  severity: 'warning',
  message: ({ answered, current }) => `These are answers to edition ${answered}, and are taken as such; the current one is ${current}`,
  reason: 'An edition stays as it was sealed, so its answers keep their result and their report for ever. The current one may ask otherwise.',
  fix: 'Nothing needs to be done. To go on with the current edition: toolkit answers migrate.',
  foundBy: 'cli',
  example: {
    good: 'answers to the current edition',
    bad: 'answers to edition 1.0.0, where 1.1.0 is current',
    test: 'packages/cli/src/answers/migrate/answers-migrate.test.ts',
  },
})
