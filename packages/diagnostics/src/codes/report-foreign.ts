import { defineCode } from '../define-code.ts'

export const reportForeign = defineCode<{ what: string }>({
  code: 'report-foreign',
  severity: 'error',
  message: ({ what }) => `This is not a report of the toolkit: ${what}`,
  reason:
    'Only a report that carries its answers and its manifest can be recomputed. One made by an earlier engine, or saved anew by another program, has lost them.',
  fix: 'Verify the PDF or HTML file as it was made; where it was made without them, assess the answer file itself.',
  foundBy: 'cli',
  example: {
    good: 'our-agency.pdf, made by the command report',
    bad: 'A PDF that a word processor made',
    test: 'packages/cli/src/proof/verify-report.test.ts',
  },
})
