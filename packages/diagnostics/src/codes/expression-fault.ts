import { defineCode } from '../define-code.ts'

export const expressionFault = defineCode<{ message: string }>({
  code: 'expression-fault',
  severity: 'error',
  message: ({ message }) => `The expression is not valid: ${message}`,
  reason: 'An expression that cannot be read, or mixes types, never gives a result.',
  fix: 'Correct it; what expressions may read and which functions there are stands in packages/questionnaire/README.md.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: "when: answers.q_gap == 'w2'", bad: 'when: answers.q_gap == ' },
})
