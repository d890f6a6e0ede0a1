import { defineCode } from '../define-code.ts'

export const emptyFile = defineCode<{ path: string }>({
  code: 'empty-file',
  severity: 'error',
  message: ({ path }) => `${path} has nothing in it`,
  reason: 'An empty file usually means that saving or copying went wrong.',
  fix: 'Bring back the content, or delete the file.',
  foundBy: 'source',
  example: { good: 'toolkit.yaml with a title', bad: 'toolkit.yaml of 0 bytes', test: 'packages/source/src/read-source-file.test.ts' },
})
