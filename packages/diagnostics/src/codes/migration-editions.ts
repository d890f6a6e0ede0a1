import { defineCode } from '../define-code.ts'

export const migrationEditions = defineCode<{ from: string; to: string; wanted: string }>({
  code: 'migration-editions',
  severity: 'error',
  message: ({ from, to, wanted }) => `This migration goes from ${from} to ${to}; ${wanted}`,
  reason: 'Answers go from each edition to the next, step by step; a step backwards would send them in a circle.',
  fix: 'Correct `from` and `to`, and the name of the file with them.',
  foundBy: 'edition',
  example: { good: 'from: "1.0.0", to: "1.1.0"', bad: 'from: "1.1.0", to: "1.0.0"', test: 'packages/edition/src/migration/check-migration.test.ts' },
})
