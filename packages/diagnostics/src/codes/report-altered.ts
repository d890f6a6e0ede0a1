import { defineCode } from '../define-code.ts'

export const reportAltered = defineCode<{ how: string }>({
  code: 'report-altered',
  severity: 'error',
  message: ({ how }) => `The file is not as it was made: ${how}`,
  reason: 'Somebody or something changed it since, so what it shows may be another thing than what was assessed.',
  fix: 'Take the file as it was made from whoever made it, and do not rely on what this one shows.',
  foundBy: 'cli',
  example: {
    good: 'The report as it was made',
    bad: 'One byte of it changed',
    test: 'packages/cli/src/proof/verify-report.test.ts',
  },
})
