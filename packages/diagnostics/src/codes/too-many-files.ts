import { defineCode } from '../define-code.ts'

export const tooManyFiles = defineCode<{ path: string; limit: number }>({
  code: 'too-many-files',
  severity: 'error',
  message: ({ path, limit }) => `${path} holds more than ${limit} files and folders`,
  reason: 'So many usually mean that the wrong folder was named. None was read.',
  fix: 'Name the folder that holds the toolkit and nothing else.',
  foundBy: 'source',
  example: { good: 'content', bad: '/', test: 'packages/source/src/read-tree.test.ts' },
})
