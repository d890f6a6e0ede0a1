import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const submissionUnknown = defineCode<{ name: string; known: string[] }>({
  code: 'submission-unknown',
  severity: 'warning',
  message: ({ name, known }) => `The questionnaire has no question “${name}”${didYouMean(name, known)}; what was answered to it was left out`,
  reason: 'Somebody may have added a question to the form. Its answers have no place in an answer file.',
  fix: 'Put what matters of it into a note.',
  foundBy: 'exchange',
  example: { good: '"q_kind": "o_city"', bad: '"my_own_question": "yes"', test: 'packages/exchange/src/forms/submissions/read-submissions.test.ts' },
})
