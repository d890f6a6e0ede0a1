import { defineCode } from '../define-code.ts'

export const sealingUnderWay = defineCode<{ path: string }>({
  code: 'sealing-under-way',
  severity: 'error',
  message: ({ path }) => `Somebody is sealing an edition at this moment: ${path} is there`,
  reason: 'Two seals at once could list one edition and hold the files of another. Nothing was sealed.',
  fix: 'Wait until the other one has ended. If it was cut off and runs no more, remove that file and seal again.',
  foundBy: 'cli',
  example: { good: 'One seal after the other', bad: 'Two at the same time', test: 'packages/cli/src/editions/write-sealed.test.ts' },
})
