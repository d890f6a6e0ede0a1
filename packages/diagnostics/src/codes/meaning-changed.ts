import { defineCode } from '../define-code.ts'

export const meaningChanged = defineCode<{ unit: string; before: string; after: string; edition: string }>({
  code: 'meaning-changed',
  severity: 'error',
  message: ({ unit, before, after, edition }) => `${unit} reads “${after}” and in edition ${edition} “${before}”; what does that do to answers?`,
  reason: 'An answer file holds ids: whoever chose one agreed to the words of then. No program can tell whether other words mean the same.',
  fix: 'Say so in the migration: `keep` where the meaning is the same, `reword` where answers need a review; or give what means something else a new id.',
  foundBy: 'edition',
  example: {
    good: 'label: Cargo bike, with `keep: questions.q_kind.options.o_cargo` in the migration',
    bad: 'label: Cargo bike, where it was “Cargo bicycle”',
    test: 'packages/edition/src/difference/check-difference.test.ts',
  },
})
