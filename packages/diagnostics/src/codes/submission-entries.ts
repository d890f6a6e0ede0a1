import { defineCode } from '../define-code.ts'

export const submissionEntries = defineCode<{ group: string }>({
  code: 'submission-entries',
  severity: 'warning',
  message: ({ group }) => `The entries of “${group}” stand in another file than this, and were not read`,
  reason: 'Tables have no place for what can be answered several times.',
  fix: 'Export the submissions as JSON, with repetitions expanded, and import that.',
  foundBy: 'exchange',
  example: {
    good: '"G_q_parts": [{ … }]',
    bad: '"G_q_parts@odata.navigationLink": "…"',
    test: 'packages/exchange/src/forms/submissions/read-submissions.test.ts',
  },
})
