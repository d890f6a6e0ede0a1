import { defineCode } from '../define-code.ts'

export const changesetMissing = defineCode<{ resource: string; since: string; needs: string; why: string }>({
  code: 'changeset-missing',
  severity: 'error',
  message: ({ resource, since, needs, why }) =>
    `“${resource}” changed since edition ${since} and has no changeset; it needs one that says ${needs}: ${why}`,
  reason: 'Whoever uses the resource reads in its change log what changed, and by its version whether that concerns old answers.',
  fix: 'Write a file in .changeset/ that names the package of the resource and the step, with a sentence for the change log.',
  foundBy: 'edition',
  example: {
    good: 'an edited chapter, and .changeset/clearer-words.md',
    bad: 'an edited chapter alone',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
