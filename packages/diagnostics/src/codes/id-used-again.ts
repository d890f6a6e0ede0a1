import { defineCode } from '../define-code.ts'

export const idUsedAgain = defineCode<{ id: string; before: string; after: string; edition: string }>({
  code: 'id-used-again',
  severity: 'error',
  message: ({ id, before, after, edition }) => `${id} asks “${after}”; in edition ${edition} it asked “${before}”`,
  reason: 'Answer files name questions by id: an answer to the old question would be taken for one to the new.',
  fix: 'Give the new question an id that never was. If it is the same question, declare so in the migration (keep or reword).',
  foundBy: 'edition',
  example: {
    good: 'a new question under a new id: q_tyres',
    bad: 'another question, with another kind of answer, under the id of an old one',
    test: 'packages/edition/src/difference/check-difference.test.ts',
  },
})
