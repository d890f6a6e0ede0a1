import { defineCode } from '../define-code.ts'

export const answersUnnamed = defineCode({
  code: 'answers-unnamed',
  severity: 'info',
  message: () => 'What the answers are about has no name yet',
  reason: 'The name stands on the report and tells one set of answers from another.',
  fix: 'Put the name in place of “…”.',
  foundBy: 'exchange',
  example: { good: 'name: The green cargo bicycle', bad: 'name: …', test: 'packages/exchange/src/answers/read-answers-text.test.ts' },
})
