import { defineCode } from '../define-code.ts'

export const versionsFailed = defineCode<{ why: string }>({
  code: 'versions-failed',
  severity: 'error',
  message: ({ why }) => `\`changeset version\` could not count the versions on: ${why}`,
  reason: 'Sealing lets the changesets program write versions and change logs. Nothing was sealed.',
  fix: 'Mend what it names, in .changeset/ or in the package.json of a resource.',
  foundBy: 'cli',
  example: {
    good: 'a .changeset/config.json that the program understands',
    bad: 'one with an unknown option',
    test: 'packages/cli/src/release/seal-release.test.ts',
  },
})
