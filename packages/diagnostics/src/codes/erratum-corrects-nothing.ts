import { defineCode } from '../define-code.ts'

export const erratumCorrectsNothing = defineCode<{ unit: string; edition: string }>({
  code: 'erratum-corrects-nothing',
  severity: 'error',
  message: ({ unit, edition }) => `${unit} is as it was in edition ${edition}: there is nothing that this erratum corrects`,
  reason: 'The text that was meant counts as changed guidance, and the release takes a greater step than a correction would.',
  fix: 'Name the text as `toolkit diff` does: the resource, a colon, and the unit.',
  foundBy: 'edition',
  example: {
    good: 'corrects: [guide:wheels/look/p1], which changed',
    bad: 'corrects: [guide:wheels/look/p7], which did not',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})
