import { defineCode } from '../define-code.ts'

export const goldenMissing = defineCode<{ folder: string }>({
  code: 'golden-missing',
  severity: 'warning',
  message: ({ folder }) => `The questionnaire has no golden answers in ${folder}`,
  reason: 'Without worked examples nobody notices when a changed weight changes every score.',
  fix: 'Add <name>.answers.yaml and <name>.expected.yaml, with the results worked out by hand.',
  foundBy: 'edition',
  example: {
    good: 'golden/a-small-agency.answers.yaml and golden/a-small-agency.expected.yaml',
    bad: 'An empty golden/ folder',
    test: 'packages/edition/src/compile-edition.test.ts',
  },
})
