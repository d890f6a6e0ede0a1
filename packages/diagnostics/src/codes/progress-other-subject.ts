import { defineCode } from '../define-code.ts'

export const progressOtherSubject = defineCode<{ found: string; wanted: string; first: string }>({
  code: 'progress-other-subject',
  severity: 'error',
  message: ({ found, wanted, first }) => `These answers are about “${found}”, those of ${first} about “${wanted}”`,
  reason: 'Progress is what became of one and the same subject; the difference of two subjects is none.',
  fix: 'Name files about one subject, or write its name alike in all of them. To set several subjects side by side, ask for a portfolio.',
  foundBy: 'report',
  example: {
    good: 'two files with “name: Northern Police”',
    bad: 'one file with “name: Northern Police” and one with “name: Southern Police”',
    test: 'packages/report/src/progress/check-progress.test.ts',
  },
})
