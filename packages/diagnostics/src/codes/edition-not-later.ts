import { defineCode } from '../define-code.ts'

export const editionNotLater = defineCode<{ edition: string; last: string }>({
  code: 'edition-not-later',
  severity: 'error',
  message: ({ edition, last }) => `Edition ${edition} is earlier than ${last}, which is sealed`,
  reason: 'Editions follow each other, and answers go from each to the next.',
  fix: 'Leave the number of the last edition, so that sealing counts on by itself, or give a later one.',
  foundBy: 'edition',
  example: {
    good: 'edition: "1.1.0", after 1.0.0',
    bad: 'edition: "0.9.0", after 1.0.0',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
