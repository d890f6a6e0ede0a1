import { defineCode } from '../define-code.ts'

export const principleFewQuestions = defineCode<{ id: string; resource: string; count: number; least: number }>({
  code: 'principle-few-questions',
  severity: 'warning',
  message: ({ id, resource, count, least }) =>
    `“${resource}” has ${count === 0 ? 'no question' : count === 1 ? 'one question' : `${count} questions`} on the principle “${id}”; \`coverage\` in toolkit.yaml asks for ${least}`,
  reason: 'What is hardly asked about is hardly looked at, and its share in the result hangs on one answer.',
  fix: 'Ask more, name the principle in questions that concern it, or lower the target.',
  foundBy: 'edition',
  example: {
    file: 'toolkit.yaml',
    good: 'principles: guide\n',
    bad: 'principles: guide\ncoverage:\n  questions: { checkup: 2 }\n',
    foundIn: 'guide/principles.yaml',
  },
})
