import { defineCode } from '../define-code.ts'

export const reportUnreadable = defineCode<{ why: string }>({
  code: 'report-unreadable',
  severity: 'error',
  message: ({ why }) => `This is no report that can be read: ${why}`,
  reason: 'What a report says of itself can only be checked in a file that is whole. Nothing of a faulty one is used.',
  fix: 'Ask for the file again, as it was made: not printed anew, not encrypted, not cut off.',
  foundBy: 'pdf',
  example: {
    good: 'our-agency.pdf, as it was made',
    bad: 'our-agency.pdf, encrypted or cut off',
    test: 'packages/pdf/src/read-attachments.test.ts',
  },
})
