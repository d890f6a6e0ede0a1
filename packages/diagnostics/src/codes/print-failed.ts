import { defineCode } from '../define-code.ts'

export const printFailed = defineCode<{ title: string; why: string }>({
  code: 'print-failed',
  severity: 'error',
  message: ({ title, why }) => `The browser could not print “${title}”: ${why}`,
  reason: 'There is no PDF of this document.',
  fix: 'Run it again. If it fails again, the document asks for something that the browser does not do; report it with the document.',
  foundBy: 'pdf',
  example: {
    good: 'A browser that prints',
    bad: 'A browser that answers “Printing failed”',
    test: 'packages/pdf/src/printing/try-to-print.test.ts',
  },
})
