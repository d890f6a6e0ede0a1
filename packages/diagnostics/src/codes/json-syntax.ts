import { defineCode } from '../define-code.ts'

export const jsonSyntax = defineCode<{ found: string; expected: string }>({
  code: 'json-syntax',
  severity: 'error',
  message: ({ found, expected }) => `This is not JSON: ${found} stands here; expected ${expected}`,
  reason: 'Other programs that read the file would refuse it or read something else.',
  fix: 'Correct the place, or rename the file to .yaml, where comments and names without quotes are allowed.',
  foundBy: 'data',
  example: { good: '{ "a": 1 }', bad: '{ "a": 1, }', test: 'packages/data/src/find-json-faults.test.ts' },
})
