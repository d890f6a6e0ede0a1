import { defineCode } from '../define-code.ts'

export const groupInGroup = defineCode<{ id: string }>({
  code: 'group-in-group',
  severity: 'error',
  message: ({ id }) => `The group “${id}” stands inside another group`,
  reason: 'Entries inside entries can be neither filled in nor reported in a table.',
  fix: 'Ask for it in a group of its own.',
  foundBy: 'questionnaire',
  example: {
    file: 'checkup/questionnaire.yaml',
    good: '          - id: q_part_name\n            type: text\n            text: Part\n',
    bad: '          - id: q_part_name\n            type: group\n            text: Part\n            questions: [{ id: q_inner, type: text, text: Inner part }]\n',
  },
})
