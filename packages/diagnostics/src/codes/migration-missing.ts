import { defineCode } from '../define-code.ts'

export const migrationMissing = defineCode<{ path: string; units: string[] }>({
  code: 'migration-missing',
  severity: 'error',
  message: ({ path, units }) => `No migration says what becomes of answers to ${some(units)}: there is no ${path}`,
  reason: 'Agencies hold answers to the last edition. Without a migration they would have to copy them by hand.',
  fix: 'Write that file, with a verb for each of these changes.',
  foundBy: 'edition',
  example: {
    good: 'a removed question, and `drop` in checkup/migrations/1.0.0-2.0.0.yaml',
    bad: 'a removed question alone',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})

function some(units: readonly string[]): string {
  return [...units.slice(0, 3), ...(units.length > 3 ? [`${units.length - 3} more`] : [])].join(', ')
}
