import { defineCode } from '../define-code.ts'

export const signatureMissing = defineCode<{ path: string }>({
  code: 'signature-missing',
  severity: 'error',
  message: ({ path }) => `There is no signature ${path}`,
  reason: 'Without the signature a public key cannot tell who made the report.',
  fix: 'Put the signature beside the report, under the name of the report with .minisig.',
  foundBy: 'cli',
  example: {
    good: 'our-agency.pdf and our-agency.pdf.minisig',
    bad: 'our-agency.pdf alone',
    test: 'packages/cli/src/proof/verify-report.test.ts',
  },
})
