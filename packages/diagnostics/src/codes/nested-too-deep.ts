import { defineCode } from '../define-code.ts'

export const nestedTooDeep = defineCode<{ limit: number }>({
  code: 'nested-too-deep',
  severity: 'error',
  message: ({ limit }) => `More than ${limit} lists, quotes, boxes or marks stand one inside another here`,
  reason: 'No reader follows so many levels, and programs that read them run out of memory.',
  fix: 'Use headings instead of levels. If no levels are meant, put the text between two lines of three backticks.',
  foundBy: 'guide',
  example: { good: '- A list\n  - in a list', bad: '> > > > … a hundred times', test: 'packages/guide/src/hostile.test.ts' },
})
