import { defineCode } from '../define-code.ts'

export const changesetMixed = defineCode<{ name: string }>({
  code: 'changeset-mixed',
  severity: 'error',
  message: ({ name }) => `This changeset is about resources and about ${name}, which is none`,
  reason: 'Sealing an edition uses up the changesets of its resources. The engine is released by itself, and what is said of it would be lost.',
  fix: 'Make two changesets of it: one for the resources, one for the other packages.',
  foundBy: 'edition',
  example: {
    good: 'a changeset for @bicycle-workshop/guide, another for @ai-toolkit/html',
    bad: 'one changeset for both',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
