import { defineCode } from '../define-code.ts'

export const migrationMisplaced = defineCode<{ path: string; wanted: string }>({
  code: 'migration-misplaced',
  severity: 'error',
  message: ({ path, wanted }) => `${path} holds what belongs in ${wanted}`,
  reason: 'Two files could speak of the same step, and nobody could tell which one answers go by.',
  fix: 'Rename the file, or correct `questionnaire`, `from` or `to` in it.',
  foundBy: 'edition',
  example: {
    good: 'checkup/migrations/1.0.0-1.1.0.yaml, from 1.0.0 to 1.1.0',
    bad: 'checkup/migrations/new.yaml',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
