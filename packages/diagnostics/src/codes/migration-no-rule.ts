import { defineCode } from '../define-code.ts'

export const migrationNoRule = defineCode<{ question: string; unit: string; rule: string; from: string; to: string }>({
  code: 'migration-no-rule',
  severity: 'error',
  message: ({ question, unit, rule, from, to }) =>
    `Nothing says what becomes of the answer to ${question} from edition ${from} to ${to}: ${unit} changed (${rule})`,
  reason: 'An answer that is carried over without a rule may say something that nobody meant. So none of the file is carried over.',
  fix: 'Ask the toolkit’s editors for a migration that covers it. Until then the answers have their report from their own edition.',
  foundBy: 'edition',
  example: {
    good: 'a relabelled option, and `reword` for it in the migration',
    bad: 'a relabelled option, and no migration',
    test: 'packages/edition/src/migration/migrate-answers.test.ts',
  },
})
