import { defineCode } from '../define-code.ts'

export const printCancelled = defineCode<{ title: string }>({
  code: 'print-cancelled',
  severity: 'error',
  message: ({ title }) => `Printing “${title}” was cancelled`,
  reason: 'There is no PDF of this document.',
  fix: 'Run the command again to print it.',
  foundBy: 'pdf',
  example: { good: 'A run to the end', bad: 'A run that is stopped with Ctrl+C', test: 'packages/pdf/src/printing/mishaps.test.ts' },
})
