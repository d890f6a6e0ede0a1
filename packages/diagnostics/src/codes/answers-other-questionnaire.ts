import { defineCode } from '../define-code.ts'

export const answersOtherQuestionnaire = defineCode<{ found: string; wanted: string }>({
  code: 'answers-other-questionnaire',
  severity: 'error',
  message: ({ found, wanted }) => `These are answers to “${found}”, not to “${wanted}”`,
  reason: 'Answers to one questionnaire mean nothing in another.',
  fix: 'Name the right file, or correct `questionnaire`.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'questionnaire: checkup', bad: 'questionnaire: check-in' },
})
