import { defineCode } from '../define-code.ts'

export const migrationCoversNothing = defineCode<{ verb: string; from: string; to: string }>({
  code: 'migration-covers-nothing',
  severity: 'error',
  message: ({ verb, from, to }) => `This \`${verb}\` covers no change from edition ${from} to ${to}`,
  reason: 'A rule about nothing is a mistyped id, or left over from a change that was taken back.',
  fix: 'Correct the id (`toolkit diff` names the units that changed), or remove the rule.',
  foundBy: 'edition',
  example: {
    good: 'keep: [questions.q_gap.text], which reads otherwise now',
    bad: 'keep: [questions.q_gap.text], which is as it was',
    test: 'packages/edition/src/migration/check-migration.test.ts',
  },
})
