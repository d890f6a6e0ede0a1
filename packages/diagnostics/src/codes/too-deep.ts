import { defineCode } from '../define-code.ts'

export const tooDeep = defineCode<{ limit: number }>({
  code: 'too-deep',
  severity: 'error',
  message: ({ limit }) => `More than ${limit} levels of lists and fields are nested here`,
  reason: 'No format of ours nests so deep; a file that does was not written by hand.',
  fix: 'Look whether brackets were opened and not closed.',
  foundBy: 'data',
  example: { good: '[[1]]', bad: '[[[[[… a hundred times', test: 'packages/data/src/read-yaml.test.ts' },
})
