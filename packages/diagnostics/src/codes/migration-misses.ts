import { defineCode } from '../define-code.ts'

export const migrationMisses = defineCode<{ unit: string; what: string; from: string; to: string }>({
  code: 'migration-misses',
  severity: 'error',
  message: ({ unit, what, from, to }) => `No rule covers ${unit}: ${what}, from edition ${from} to ${to}`,
  reason: 'Agencies hold answers that this change touches. Without a rule none of their files can be carried over.',
  fix: 'Add a verb for it: keep, reword, move, split, merge, replace, coveredBy, drop, map or rescale.',
  foundBy: 'edition',
  example: {
    good: 'drop: [{ unit: questions.q_bell, reason: Nobody needed it. }]',
    bad: 'a question that was removed, and no rule for it',
    test: 'packages/edition/src/migration/check-migration.test.ts',
  },
})
