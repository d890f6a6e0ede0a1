import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const missingFile = defineCode<{ path: string; nearby: string[] }>({
  code: 'missing-file',
  severity: 'error',
  message: ({ path, nearby }) => `There is no file ${path}${didYouMean(path, nearby)}`,
  reason: 'What the file should hold is missing from everything that is built.',
  fix: 'Add the file, or correct the name that leads to it.',
  foundBy: 'edition',
  example: { file: 'guide/resource.yaml', good: 'chapters: [first.md, second.md]', bad: 'chapters: [frist.md, second.md]' },
})
