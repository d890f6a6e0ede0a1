import { defineCode } from '../define-code.ts'

export const answerShape = defineCode<{ id: string; wanted: string; found: string; hint?: string }>({
  code: 'answer-shape',
  severity: 'error',
  message: ({ id, wanted, found, hint }) => `“${id}” is answered with ${wanted}; this is ${found}${hint === undefined ? '' : `; write ${hint}`}`,
  reason: 'A value of another form cannot be scored, and guessing could change the result.',
  fix: 'Write the value in the form the question asks for.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'q_load: { value: 80.5 }', bad: 'q_load: { value: "80,5" }' },
})
