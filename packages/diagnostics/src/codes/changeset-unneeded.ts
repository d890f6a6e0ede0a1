import { defineCode } from '../define-code.ts'

export const changesetUnneeded = defineCode<{ resource: string; why: string }>({
  code: 'changeset-unneeded',
  severity: 'error',
  message: ({ resource, why }) => `“${resource}” needs no changeset: ${why}`,
  reason: 'It would get a new version and an entry in its change log for nothing, and readers would look for a change that there is not.',
  fix: 'Remove this line, or the whole file where it names nothing else. If a change was meant, it is missing in the content.',
  foundBy: 'edition',
  example: {
    good: 'a changeset for the guide, of which a chapter changed',
    bad: 'a changeset for the guide, of which nothing changed',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
