import { defineCode } from '../define-code.ts'

export const measureCircle = defineCode<{ circle: string[] }>({
  code: 'measure-circle',
  severity: 'error',
  message: ({ circle }) => `This measure is computed from itself: ${[...circle, circle[0] ?? ''].join(' → ')}`,
  reason: 'Each waits for the other, so none of them would ever have a value.',
  fix: 'Compute one of them from the answers.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '    value: measures.wear_points / maximum.wear_points * 100',
    bad: '    value: measures.wear_share / maximum.wear_points * 100',
    foundAt: '- id: wear_share',
  },
})
