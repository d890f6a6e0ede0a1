import { defineCode } from '../define-code.ts'

export const sealedUnlisted = defineCode<{ path: string }>({
  code: 'sealed-unlisted',
  severity: 'error',
  message: ({ path }) => `${path} is no sealed edition: content/editions/index.json does not list it`,
  reason: 'Sealing writes the index last. A folder that it does not list was put there by hand, or sealing was cut off before its end.',
  fix: 'Remove the folder, then seal again if an edition was meant.',
  foundBy: 'cli',
  example: { good: 'A folder that the index lists', bad: 'editions/9.9.9/ beside the index', test: 'packages/cli/src/editions/read-sealed.test.ts' },
})
