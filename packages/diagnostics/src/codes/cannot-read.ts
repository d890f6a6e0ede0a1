import { defineCode } from '../define-code.ts'

export const cannotRead = defineCode<{ path: string; why: string }>({
  code: 'cannot-read',
  severity: 'error',
  message: ({ path, why }) => `${path} cannot be read: ${why}`,
  reason: 'What the file holds is missing from everything that is made of it.',
  fix: 'Mend what is said of the file, then run the command again.',
  foundBy: 'source',
  example: { good: 'toolkit.yaml, readable', bad: 'toolkit.yaml, mode 000', test: 'packages/source/src/read-source-file.test.ts' },
})
