import { defineCode } from '../define-code.ts'

export const maximumNotReached = defineCode<{ id: string; stated: number; reached: number }>({
  code: 'maximum-not-reached',
  severity: 'error',
  message: ({ id, stated, reached }) => `The best answers give “${id}” ${reached}, not the ${stated} that \`expectedMaximum\` states`,
  reason: 'A maximum that no answers reach makes every share of it too small.',
  fix: 'Correct the stated maximum, or the points.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '    label: Wear\n    aggregate: sum',
    bad: '    label: Wear\n    expectedMaximum: 12\n    aggregate: sum',
  },
})
