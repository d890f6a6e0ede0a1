import { defineCode } from '../define-code.ts'

export const reportResultDiffers = defineCode<{ path: string; expected: string; found: string }>({
  code: 'report-result-differs',
  severity: 'error',
  message: ({ path, expected, found }) => `${path} is ${found} in the report, and the answers that it carries give ${expected}`,
  reason: 'The result that the report states does not follow from its answers by the rules of the edition.',
  fix: 'Do not rely on the report. Make it again from its answers with report --from, and ask whoever made it.',
  foundBy: 'cli',
  example: {
    good: 'levels[risk].band: "high", as the answers give',
    bad: 'levels[risk].band: "low" for the same answers',
    test: 'packages/cli/src/proof/verify-report.test.ts',
  },
})
