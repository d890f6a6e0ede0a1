import { defineCode } from '../define-code.ts'

export const conditionNeverMet = defineCode<{ what: string; id: string }>({
  code: 'condition-never-met',
  severity: 'error',
  message: ({ what, id }) => `No answers can meet the condition of the ${what} “${id}”`,
  reason: 'All combinations of the answers it depends on were tried. What it guards never appears.',
  fix: 'Correct the condition, or remove what it guards.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: "when: answers.q_gap == 'w2'", bad: "when: answers.q_gap == 'w2' && answers.q_gap == 'w0'" },
})
