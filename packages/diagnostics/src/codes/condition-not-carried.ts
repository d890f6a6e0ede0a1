import { defineCode } from '../define-code.ts'

export const conditionNotCarried = defineCode<{ id: string; format: string }>({
  code: 'condition-not-carried',
  severity: 'info',
  message: ({ id, format }) => `The condition of “${id}” cannot be stated in ${format}; it is always asked there`,
  reason: 'Other programs compare answers with texts and numbers, and no more. Whoever fills in the form sees in words when the question is meant.',
  fix: 'Nothing needs to be done: what is answered without need does not count when the answers are read back.',
  foundBy: 'exchange',
  example: {
    good: "when: answers.q_kind == 'o_cargo'",
    bad: 'when: answers.q_load * 2 > 100',
    test: 'packages/exchange/src/forms/xlsform/write-xlsform.test.ts',
  },
})
