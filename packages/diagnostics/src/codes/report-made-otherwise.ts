import { defineCode } from '../define-code.ts'

export const reportMadeOtherwise = defineCode<{ what: string; made: string; here: string }>({
  code: 'report-made-otherwise',
  severity: 'info',
  message: ({ what, made, here }) => `The ${what} here is not the one that the report was made with: ${here} here, ${made} then`,
  reason: 'The result does not depend on it, but the report made again would be other bytes.',
  fix: 'To make it again byte for byte, use the one that it was made with.',
  foundBy: 'cli',
  example: {
    good: '--brand with the brand as it was',
    bad: '--brand with a colour changed since',
    test: 'packages/cli/src/proof/verify-report.test.ts',
  },
})
