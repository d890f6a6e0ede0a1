import { defineCode } from '../define-code.ts'

export const fileTooLarge = defineCode<{ path: string; bytes: number; limit: number }>({
  code: 'file-too-large',
  severity: 'error',
  message: ({ path, bytes, limit }) => `${path} has ${bytes} bytes; at most ${limit} are read`,
  reason: 'A file of this size is usually the wrong one, and reading it could exhaust the memory. It was not read.',
  fix: 'Split the text, or scale the picture down.',
  foundBy: 'source',
  example: { good: 'A chapter of 60 kB', bad: 'A chapter of 50 MB', test: 'packages/source/src/read-tree.test.ts' },
})
