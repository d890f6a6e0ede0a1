import { defineCode } from '../define-code.ts'

export const duplicateId = defineCode<{ id: string; what: string }>({
  code: 'duplicate-id',
  severity: 'error',
  message: ({ id, what }) => `The id “${id}” names two things; each ${what} needs one of its own`,
  reason: 'Answers, expressions and links find things by id alone; two with one id cannot be told apart.',
  fix: 'Give the later one a new id. Never reuse an id of an earlier edition.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '- id: q_chain', bad: '- id: q_gap' },
})
