import { defineCode } from '../define-code.ts'

export const goneButNamed = defineCode<{ gone: string; expression: string; edition: string }>({
  code: 'gone-but-named',
  severity: 'error',
  message: ({ gone, expression, edition }) => `“${expression}” names ${gone}, which edition ${edition} had and this one has not`,
  reason: 'What it waits for cannot happen any more, so the condition is never met and nothing says so.',
  fix: 'Change the expression with the choice or question that it is about.',
  foundBy: 'edition',
  example: {
    good: "when: answers.q_kind == 'o_cargo', and the option o_cargo",
    bad: "when: answers.q_kind == 'o_cargo', and no such option any more",
    test: 'packages/edition/src/difference/check-difference.test.ts',
  },
})
