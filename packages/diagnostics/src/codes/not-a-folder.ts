import { defineCode } from '../define-code.ts'

export const notAFolder = defineCode<{ path: string }>({
  code: 'not-a-folder',
  severity: 'error',
  message: ({ path }) => `${path} is not a folder; a folder was expected`,
  reason: 'All files of the folder would have been read.',
  fix: 'Name the folder in which the files are.',
  foundBy: 'source',
  example: { good: 'content', bad: 'content/toolkit.yaml', test: 'packages/source/src/read-tree.test.ts' },
})
