import { defineCode } from '../define-code.ts'

export const patchChangesMore = defineCode<{ edition: string; last: string; step: string; needs: string }>({
  code: 'patch-changes-more',
  severity: 'error',
  message: ({ edition, last, needs }) => `Edition ${edition} would only correct ${last}, and its changes need a ${needs} step`,
  reason: 'An edition that only corrects changes no meaning. Its readers do not look for anything else in it.',
  fix: 'Leave the number of the last edition in toolkit.yaml, so that sealing counts on by itself; or list in `corrects` of an erratum which texts are corrected.',
  foundBy: 'edition',
  example: {
    good: 'edition: "1.1.0", where a chapter was added',
    bad: 'edition: "1.0.1", where a chapter was added',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
