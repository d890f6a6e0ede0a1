import { defineCode } from '../define-code.ts'

export const printTimeout = defineCode<{ title: string; seconds: number }>({
  code: 'print-timeout',
  severity: 'error',
  message: ({ title, seconds }) => `“${title}” was not printed within ${seconds} seconds`,
  reason: 'Something in it keeps the browser busy, and it would hold up every document after it.',
  fix: 'Split a very long document; if the machine is slow, allow more time.',
  foundBy: 'pdf',
  example: { good: 'A deadline of 120 seconds', bad: 'A deadline of a millisecond', test: 'packages/pdf/src/printing/mishaps.test.ts' },
})
