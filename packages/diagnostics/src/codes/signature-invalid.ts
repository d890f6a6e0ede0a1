import { defineCode } from '../define-code.ts'

export const signatureInvalid = defineCode<{ why: string }>({
  code: 'signature-invalid',
  severity: 'error',
  message: ({ why }) => `The signature does not hold: ${why}`,
  reason: 'It does not show that the report comes from whoever has the key.',
  fix: 'Take report and signature from the same place, and the public key from somebody who knows it. If it stays so, do not rely on the report.',
  foundBy: 'bundle',
  example: {
    good: 'The report that was signed',
    bad: 'The report with one byte changed',
    test: 'packages/bundle/src/minisign/minisign.test.ts',
  },
})
