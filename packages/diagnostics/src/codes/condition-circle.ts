import { defineCode } from '../define-code.ts'

export const conditionCircle = defineCode<{ circle: string[] }>({
  code: 'condition-circle',
  severity: 'error',
  message: ({ circle }) => `Whether this is asked depends on itself: ${[...circle, circle[0] ?? ''].join(' → ')}`,
  reason: 'Each waits for the other, so none of them would ever be asked.',
  fix: 'Take one of the conditions away.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '        text: What kind of bicycle is it?\n',
    bad: '        text: What kind of bicycle is it?\n        when: answers.q_load > 1\n        whenText: Asked when loaded.\n',
  },
})
