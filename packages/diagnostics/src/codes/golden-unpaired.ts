import { defineCode } from '../define-code.ts'

export const goldenUnpaired = defineCode<{ missing: string }>({
  code: 'golden-unpaired',
  severity: 'error',
  message: ({ missing }) => `There is no ${missing} to go with this file`,
  reason: 'Answers without expected results, or results without answers, check nothing.',
  fix: 'Add the missing file, or remove this one.',
  foundBy: 'edition',
  example: {
    good: 'old-cargo.answers.yaml beside old-cargo.expected.yaml',
    bad: 'old-cargo.answers.yaml alone',
    test: 'packages/edition/src/compile-edition.test.ts',
  },
})
