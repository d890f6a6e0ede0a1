import { defineCode } from '../define-code.ts'

export const unknownEditionOrRef = defineCode<{ name: string; sealed: string[] }>({
  code: 'unknown-edition-or-ref',
  severity: 'error',
  message: ({ name, sealed }) =>
    `“${name}” is no folder, no edition file, no sealed edition (${sealed.length === 0 ? 'there is none' : sealed.join(', ')}) and no branch, tag or commit of git`,
  reason: 'Two states of the toolkit are compared; both must be found.',
  fix: 'Name a content folder, a built or sealed edition, or a git ref such as main or HEAD~1.',
  foundBy: 'cli',
  example: {
    good: 'pnpm toolkit diff 1.0.0 content',
    bad: 'pnpm toolkit diff one-point-oh content',
    test: 'packages/cli/src/diff/open-edition.test.ts',
  },
})
