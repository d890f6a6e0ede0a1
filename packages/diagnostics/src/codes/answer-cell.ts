import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const answerCell = defineCode<{ id: string; what: string; name: string; known: string[] }>({
  code: 'answer-cell',
  severity: 'error',
  message: ({ id, what, name, known }) => `“${id}” has no ${what} “${name}”${didYouMean(name, known)}`,
  reason: 'The rating would be lost.',
  fix: 'Correct the name.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/golden/old-cargo.answers.yaml',
    good: '      residual: { likelihood: c1, impact: h3 }',
    bad: '      residal: { likelihood: c1, impact: h3 }',
  },
})
