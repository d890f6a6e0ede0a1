import { defineCode } from '../define-code.ts'

export const answerIncomplete = defineCode<{ id: string; missing: string[] }>({
  code: 'answer-incomplete',
  severity: 'warning',
  message: ({ id, missing }) => `“${id}” counts as unanswered: ${missing.join(', ')} is missing`,
  reason: 'A rating needs all its parts.',
  fix: 'Add what is missing, or leave the question open on purpose.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/golden/old-cargo.answers.yaml',
    good: '      residual: { likelihood: c1, impact: h3 }',
    bad: '      residual: { likelihood: c1 }',
  },
})
