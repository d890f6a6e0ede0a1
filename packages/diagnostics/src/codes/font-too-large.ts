import { defineCode } from '../define-code.ts'

export const fontTooLarge = defineCode<{ path: string; bytes: number; greatest: number }>({
  code: 'font-too-large',
  severity: 'error',
  message: ({ path, bytes, greatest }) => `${path} has ${bytes} bytes; at most ${greatest} are accepted`,
  reason: 'Every report carries its fonts, in the page and in the PDF.',
  fix: 'Make a subset of the scripts that your reports are written in, one file for each, with their range.',
  foundBy: 'report',
  example: { good: 'A subset of 40 kB', bad: 'A font of 9 MB with every script', test: 'packages/report/src/check-brand.test.ts' },
})
