import { defineCode } from '../define-code.ts'

export const pathsCollide = defineCode<{ path: string; other: string }>({
  code: 'paths-collide',
  severity: 'error',
  message: ({ path, other }) => `${path} and ${other} are one file on Windows and macOS`,
  reason: 'There, names that differ in letter case or in the make-up of accents only are the same: one file overwrites the other.',
  fix: 'Rename one of the two.',
  foundBy: 'source',
  example: { good: 'first.md, second.md', bad: 'first.md, First.md', test: 'packages/source/src/read-tree.test.ts' },
})
