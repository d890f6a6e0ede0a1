import { defineCode } from '../define-code.ts'

export const migrationCoversTwice = defineCode<{ unit: string; verb: string; other: string }>({
  code: 'migration-covers-twice',
  severity: 'error',
  message: ({ unit, verb, other }) => `${unit} is covered by \`${verb}\` here and by \`${other}\` before`,
  reason: 'Two rules about one change may say two things, and which of them holds would depend on their order.',
  fix: 'Keep the rule that is meant.',
  foundBy: 'edition',
  example: {
    good: 'reword: [questions.q_gap.text]',
    bad: 'keep: [questions.q_gap.text] and reword: [questions.q_gap.text]',
    test: 'packages/edition/src/migration/check-migration.test.ts',
  },
})
