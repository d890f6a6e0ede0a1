import { defineCode } from '../define-code.ts'

export const reportEditionMissing = defineCode<{ edition: string; questionnaire: string; digest: string }>({
  code: 'report-edition-missing',
  severity: 'error',
  message: ({ edition, questionnaire, digest }) =>
    `The result cannot be recomputed: this toolkit has no edition with the questionnaire “${questionnaire}” in the state that scored (${digest}…, edition ${edition})`,
  reason: 'Another state of the questionnaire may give other results, so the result is not held against it.',
  fix: 'Verify it with the toolkit that holds this edition: with --content, or from its repository.',
  foundBy: 'cli',
  example: {
    good: '--content with the edition that the report names',
    bad: '--content with a later edition only',
    test: 'packages/cli/src/proof/verify-report.test.ts',
  },
})
