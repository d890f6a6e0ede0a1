import { defineCode } from '../define-code.ts'

export const nestedTooDeep = defineCode<{ limit: number; what: string }>({
  code: 'nested-too-deep',
  severity: 'error',
  message: ({ limit, what }) => `More than ${limit} ${what} stand one inside another here`,
  reason: 'No reader follows so many levels, and programs that read them run out of memory.',
  fix: 'Use headings instead of levels. If no levels are meant, begin the line with fewer than 100 spaces and signs.',
  foundBy: 'guide',
  example: { good: '- A list\n  - in a list', bad: '> > > > … a hundred times', test: 'packages/guide/src/hostile.test.ts' },
})
