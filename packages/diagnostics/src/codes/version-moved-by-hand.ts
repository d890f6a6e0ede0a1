import { defineCode } from '../define-code.ts'

export const versionMovedByHand = defineCode<{ resource: string; found: string; sealed: string }>({
  code: 'version-moved-by-hand',
  severity: 'error',
  message: ({ resource, found, sealed }) => `“${resource}” is at version ${found}, and was sealed at ${sealed}`,
  reason: 'Sealing counts versions on, by what changesets say. A version that was moved before would be moved twice.',
  fix: 'Set the version back, with the entry in CHANGELOG.md that came with it, and say in a changeset what changed.',
  foundBy: 'edition',
  example: {
    good: 'the version of the last sealed edition, and a changeset',
    bad: '`changeset version` run by hand',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
