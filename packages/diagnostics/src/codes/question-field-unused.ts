import { defineCode } from '../define-code.ts'

export const questionFieldUnused = defineCode<{ field: string; type: string; types: string[] }>({
  code: 'question-field-unused',
  severity: 'error',
  message: ({ field, type, types }) => `A question of type “${type}” has no \`${field}\`; it belongs to ${types.join(', ')}`,
  reason: 'What nothing reads was meant to do something.',
  fix: 'Remove the field, or change the type.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '        text: When was it last checked?\n',
    bad: '        text: When was it last checked?\n        integer: true\n',
  },
})
