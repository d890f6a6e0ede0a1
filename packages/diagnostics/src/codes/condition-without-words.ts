import { defineCode } from '../define-code.ts'

export const conditionWithoutWords = defineCode<{ id: string }>({
  code: 'condition-without-words',
  severity: 'warning',
  message: ({ id }) => `“${id}” has a condition and no \`whenText\` that says it in words`,
  reason: 'Where the question is hidden, forms and reports say why; an expression is no reason to a reader.',
  fix: 'Add `whenText`, such as “Asked when the agency develops systems itself”.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '        whenText: Asked of cargo bicycles.\n',
    bad: '',
    foundAt: "when: answers.q_kind == 'o_cargo'",
  },
})
