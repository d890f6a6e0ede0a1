import { defineCode } from '../define-code.ts'

export const migrationNoWayBack = defineCode<{ verb: string; from: string; to: string }>({
  code: 'migration-no-way-back',
  severity: 'error',
  message: ({ verb, from, to }) => `Answers of edition ${from} cannot go back to ${to}: the way from there has a \`${verb}\`, which cannot be undone`,
  reason: 'What was made of one answer, or of several, cannot be told apart again once people have worked on it.',
  fix: 'Take the answer file as it was before it was migrated; migrating writes beside it and never over it.',
  foundBy: 'edition',
  example: {
    good: 'move: [{ from: q_chain, to: q_links }], which is turned round',
    bad: 'split: [{ from: q_chain, to: [q_links, q_cogs] }]',
    test: 'packages/edition/src/migration/migrate-answers.test.ts',
  },
})
