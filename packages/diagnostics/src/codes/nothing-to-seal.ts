import { defineCode } from '../define-code.ts'

export const nothingToSeal = defineCode<{ last: string }>({
  code: 'nothing-to-seal',
  severity: 'error',
  message: ({ last }) => `Nothing changed since edition ${last}: there is nothing to seal`,
  reason: 'Two editions that say the same would only differ in their names, and names are no identity.',
  fix: 'Change something. If only translations changed, add a changeset for a resource that they belong to, and an erratum.',
  foundBy: 'cli',
  example: { good: 'sealing after a change', bad: 'sealing twice in a row', test: 'packages/cli/src/release/seal-release.test.ts' },
})
