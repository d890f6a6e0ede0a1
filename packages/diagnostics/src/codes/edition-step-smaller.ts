import { defineCode } from '../define-code.ts'

export const editionStepSmaller = defineCode<{ edition: string; last: string; step: string; needs: string }>({
  code: 'edition-step-smaller',
  severity: 'warning',
  message: ({ edition, last, step, needs }) =>
    `From ${last} to ${edition} is a ${step} step for the toolkit, and one of its resources takes a ${needs} one`,
  reason:
    'Editors may number editions as they like, and each resource says by its own version what it does to answers. But readers expect the toolkit to say as much.',
  fix: 'Leave the number of the last edition in toolkit.yaml, so that sealing counts on by itself; or keep this one if it is meant.',
  foundBy: 'edition',
  example: {
    good: 'edition: "2.0.0", where a question was removed',
    bad: 'edition: "1.1.0", where a question was removed',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
