import { defineCode } from '../define-code.ts'

export const answerEntryTwice = defineCode<{ id: string }>({
  code: 'answer-entry-twice',
  severity: 'error',
  message: ({ id }) => `The entry id “${id}” stands twice`,
  reason: 'Entries are told apart by their ids when answers are merged or compared.',
  fix: 'Give the later one another id.',
  foundBy: 'questionnaire',
  example: { good: 'id: e1 and id: e2', bad: 'id: e1 twice', test: 'packages/questionnaire/src/check/check-answers.test.ts' },
})
