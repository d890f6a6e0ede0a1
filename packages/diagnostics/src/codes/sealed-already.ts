import { defineCode } from '../define-code.ts'

export const sealedAlready = defineCode<{ edition: string; path: string }>({
  code: 'sealed-already',
  severity: 'error',
  message: ({ edition, path }) => `Edition ${edition} is sealed already, in ${path}`,
  reason: 'A sealed edition never changes. Whoever cites it must find what was there before.',
  fix: 'Give the new edition another version: a changeset for each changed resource says which.',
  foundBy: 'cli',
  example: { good: 'Sealing 1.1.0 after 1.0.0', bad: 'Sealing 1.0.0 again', test: 'packages/cli/src/editions/write-sealed.test.ts' },
})
