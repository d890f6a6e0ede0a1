import { defineCode } from '../define-code.ts'

export const answersNoEdition = defineCode<{ questionnaire: string; edition: string; digest: string; known: string[] }>({
  code: 'answers-no-edition',
  severity: 'error',
  message: ({ questionnaire, edition, digest, known }) =>
    `No edition asks what these answers were given to: they name ${questionnaire} in edition ${edition} with the digest ${digest.slice(0, 19)}…; known are ${known.join(', ')}`,
  reason: 'Answers can be carried over only from questions that are known to the last word; anything else would be a guess.',
  fix: 'Use the content folder that holds their edition, or that it was sealed in. A file whose edition or digest was changed by hand needs the old values back.',
  foundBy: 'cli',
  example: {
    good: 'edition: "1.0.0" with the digest of its questionnaire',
    bad: 'edition: "0.9.0" with a digest that no sealed edition has',
    test: 'packages/cli/src/answers/migrate/answers-migrate.test.ts',
  },
})
