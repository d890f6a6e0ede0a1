import { defineCode } from '../define-code.ts'

export const signatureNotShown = defineCode({
  code: 'signature-not-shown',
  severity: 'warning',
  message: () => 'The brand says who signs, but its sections leave the signature out',
  reason: 'Nobody could sign the report.',
  fix: 'Add “signature” to the sections, or remove who signs.',
  foundBy: 'report',
  example: {
    good: 'sections: [verdict, signature]',
    bad: 'sections: [verdict], beside a signature',
    test: 'packages/report/src/check-brand.test.ts',
  },
})
