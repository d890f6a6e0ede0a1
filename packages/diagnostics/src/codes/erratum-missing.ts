import { defineCode } from '../define-code.ts'

export const erratumMissing = defineCode<{ edition: string }>({
  code: 'erratum-missing',
  severity: 'error',
  message: ({ edition }) => `Edition ${edition} corrects the one before it, and no erratum says what`,
  reason: 'Whoever holds the earlier edition, perhaps on paper, must be told what was wrong in it.',
  fix: 'Add an entry to `errata` in toolkit.yaml: an id, this edition, and a note on what was wrong and what is right.',
  foundBy: 'edition',
  example: {
    good: 'errata: [{ id: spokes, edition: "1.0.1", note: It is 36 spokes. }]',
    bad: 'edition 1.0.1 without an erratum',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
