import { defineCode } from '../define-code.ts'

export const scaleOrder = defineCode<{ value: number; before: number }>({
  code: 'scale-order',
  severity: 'error',
  message: ({ value, before }) => `The value ${value} does not rise above the ${before} before it`,
  reason: 'Respondents and lookup tables read a scale from its lowest to its highest point.',
  fix: 'Put the points in rising order of value.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '{ id: w1, label: Used, value: 1 }', bad: '{ id: w1, label: Used, value: 0 }' },
})
