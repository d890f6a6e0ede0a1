import { defineCode } from '../define-code.ts'

export const templateNotFor = defineCode<{ template: string; questionnaire: string; edition: string }>({
  code: 'template-not-for',
  severity: 'error',
  message: ({ template, questionnaire, edition }) => `The template “${template}” is not made for answers to “${questionnaire}” of edition ${edition}`,
  reason: 'It may show what these answers do not have, leave out what they do, or say what is no longer so.',
  fix: 'Choose another template or, once you have looked at the report, widen what its template.yaml accepts.',
  foundBy: 'cli',
  example: {
    good: 'accepts: [{ questionnaire: readiness-assessment, editions: "1" }]',
    bad: 'accepts: [{ questionnaire: readiness-assessment, editions: "1" }] for answers to edition 2.0.0',
    test: 'packages/cli/src/verbs/new-brand.test.ts',
  },
})
