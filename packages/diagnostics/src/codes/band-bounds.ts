import { defineCode } from '../define-code.ts'

export const bandBounds = defineCode<{ band: string; fault: string }>({
  code: 'band-bounds',
  severity: 'error',
  message: ({ band, fault }) => `The band “${band}” ${fault}`,
  reason: 'Every value must fall into exactly one band.',
  fix: 'State one lower bound (`from` or `above`) and one upper bound (`to` or `below`); the first band may leave out the lower, the last the upper.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '        above: 30\n        to: 70', bad: '        to: 70', foundAt: '- id: tired' },
})
