import { defineCode } from '../define-code.ts'

export const measureFieldUnused = defineCode<{ field: string; needs: string }>({
  code: 'measure-field-unused',
  severity: 'error',
  message: ({ field, needs }) => `\`${field}\` means nothing here; it goes with ${needs}`,
  reason: 'What nothing reads was meant to do something.',
  fix: 'Remove it, or state the measure in the way it belongs to.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '    label: Wear as a share of the worst\n',
    bad: '    label: Wear as a share of the worst\n    unanswered: highest\n',
  },
})
