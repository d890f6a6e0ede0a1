import { defineCode } from '../define-code.ts'

export const changesetMalformed = defineCode<{ why: string }>({
  code: 'changeset-malformed',
  severity: 'error',
  message: ({ why }) => `This changeset cannot be read: ${why}`,
  reason: 'Versions and change logs are made of changesets. One that cannot be read would be left out, or stop the release.',
  fix: 'Write a line `---`, a line for each package such as `"@ai-toolkit/content-roadmap": minor`, a line `---`, and a sentence for the change log.',
  foundBy: 'edition',
  example: {
    good: '"@ai-toolkit/content-roadmap": minor',
    bad: '"@ai-toolkit/content-roadmap": small',
    test: 'packages/edition/src/release/parse-changeset.test.ts',
  },
})
