import { defineCode } from '../define-code.ts'

export const submissionForeign = defineCode({
  code: 'submission-foreign',
  severity: 'error',
  message: () => 'This does not say which questionnaire it answers: it lacks TOOLKIT_questionnaire or TOOLKIT_digest',
  reason: 'Answers can be read only with the questionnaire they were given to.',
  fix: 'Collect answers with a form that “toolkit answers form” wrote, and leave its calculated fields in it.',
  foundBy: 'exchange',
  example: {
    good: '{"TOOLKIT_questionnaire": "checkup", …}',
    bad: '{"q_kind": "o_city"}',
    test: 'packages/exchange/src/forms/submissions/read-submissions.test.ts',
  },
})
