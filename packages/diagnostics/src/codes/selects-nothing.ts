import { defineCode } from '../define-code.ts'

export const selectsNothing = defineCode<{ id: string }>({
  code: 'selects-nothing',
  severity: 'error',
  message: ({ id }) => `The selection of “${id}” fits no question`,
  reason: 'A measure over nothing never has a value.',
  fix: 'Loosen the selection: all the conditions it states must hold together.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '    select: { sections: [s_state] }',
    bad: '    select: { sections: [s_state], types: [matrix] }',
  },
})
