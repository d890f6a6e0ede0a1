import { defineCode } from '../define-code.ts'

export const announcedInGroup = defineCode<{ id: string }>({
  code: 'announced-in-group',
  severity: 'error',
  message: ({ id }) => `“${id}” is part of a group and cannot be announced by itself`,
  reason: 'An entry counts as a whole.',
  fix: 'Announce the group, or add the question when it counts.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '            text: Part\n', bad: '            text: Part\n            announced: "9.0.0"\n' },
})
