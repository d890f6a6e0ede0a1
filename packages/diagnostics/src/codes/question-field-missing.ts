import { defineCode } from '../define-code.ts'

export const questionFieldMissing = defineCode<{ field: string; type: string }>({
  code: 'question-field-missing',
  severity: 'error',
  message: ({ field, type }) => `A question of type “${type}” needs \`${field}\``,
  reason: 'Without it the question cannot be answered.',
  fix: 'Add the field, or change the type.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '        text: How worn is the chain?\n        scale: wear',
    bad: '        text: How worn is the chain?',
    foundAt: 'type: scale\n        text: How worn is the chain?',
  },
})
