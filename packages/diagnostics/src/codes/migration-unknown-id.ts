import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const migrationUnknownId = defineCode<{ what: string; id: string; edition: string; known: string[] }>({
  code: 'migration-unknown-id',
  severity: 'error',
  message: ({ what, id, edition, known }) => `Edition ${edition} has no ${what} “${id}”${didYouMean(id, known)}`,
  reason: 'Answers would be sent to a place that is not there.',
  fix: 'Correct the id. What goes away is named as in the earlier edition, what takes its place as in the later.',
  foundBy: 'edition',
  example: {
    good: 'move: [{ from: q_pads, to: q_gap }], with a q_gap in the later edition',
    bad: 'move: [{ from: q_pads, to: q_gpa }]',
    test: 'packages/edition/src/migration/check-migration.test.ts',
  },
})
