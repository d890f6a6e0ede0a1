import { defineCode } from '../define-code.ts'

export const measureMethod = defineCode<{ id: string; found: string[] }>({
  code: 'measure-method',
  severity: 'error',
  message: ({ id, found }) =>
    `The measure “${id}” must state exactly one of \`value\`, \`aggregate\` and \`lookup\`; it states ${found.length === 0 ? 'none' : found.join(' and ')}`,
  reason: 'With none there is no number, with two there are two.',
  fix: 'Keep one of them.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '    label: Wear as a share of the worst\n    value: measures.wear_points / maximum.wear_points * 100\n',
    bad: '    label: Wear as a share of the worst\n',
    foundAt: '- id: wear_share',
  },
})
