import { defineCode } from '../define-code.ts'

export const boundsReversed = defineCode<{ minimum: number; maximum: number }>({
  code: 'bounds-reversed',
  severity: 'error',
  message: ({ minimum, maximum }) => `The minimum ${minimum} lies above the maximum ${maximum}`,
  reason: 'No answer could satisfy both.',
  fix: 'Exchange or correct the two.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '        minimum: 0\n        maximum: 200',
    bad: '        minimum: 300\n        maximum: 200',
  },
})
