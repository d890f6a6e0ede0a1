import { defineCode } from '../define-code.ts'

export const duplicateLabel = defineCode<{ label: string }>({
  code: 'duplicate-label',
  severity: 'error',
  message: ({ label }) => `The label “${label}” stands twice among these choices`,
  reason: 'Respondents cannot tell the two apart, and a translation may give one of them the text of the other.',
  fix: 'Word them differently.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '{ id: o_rear, label: Rear }', bad: '{ id: o_rear, label: Front }' },
})
