import { defineCode } from '../define-code.ts'

export const gitFailed = defineCode<{ what: string; why: string }>({
  code: 'git-failed',
  severity: 'error',
  message: ({ what, why }) => `git could not ${what}: ${why}`,
  reason: 'An earlier state of the content is read out of the history that git keeps.',
  fix: 'See what git says. Without git, name a folder or an edition file instead of a ref.',
  foundBy: 'cli',
  example: {
    good: 'content/ in a git repository',
    bad: 'content/ in a repository that git refuses to read',
    test: 'packages/cli/src/diff/open-edition.test.ts',
  },
})
