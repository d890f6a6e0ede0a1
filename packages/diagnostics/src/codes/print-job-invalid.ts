import { defineCode } from '../define-code.ts'

export const printJobInvalid = defineCode<{ title: string; why: string }>({
  code: 'print-job-invalid',
  severity: 'error',
  message: ({ title, why }) => `“${title}” cannot be printed: ${why}`,
  reason: 'A PDF of it would be empty or could not be opened.',
  fix: 'Correct what makes the document; it is not the browser that fails.',
  foundBy: 'pdf',
  example: { good: 'date: 2026-03-01', bad: 'date: 1 March', test: 'packages/pdf/src/check-job.test.ts' },
})
