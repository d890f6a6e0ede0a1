import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const missingFolder = defineCode<{ path: string; nearby: string[] }>({
  code: 'missing-folder',
  severity: 'error',
  message: ({ path, nearby }) => `There is no folder ${path}${didYouMean(path, nearby)}`,
  reason: 'Without the folder there is nothing to read.',
  fix: 'Correct the path, or run the command where the folder is.',
  foundBy: 'source',
  example: { good: 'content', bad: 'contnet', test: 'packages/source/src/read-tree.test.ts' },
})
