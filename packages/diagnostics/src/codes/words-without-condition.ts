import { defineCode } from '../define-code.ts'

export const wordsWithoutCondition = defineCode<{ id: string }>({
  code: 'words-without-condition',
  severity: 'warning',
  message: ({ id }) => `“${id}” has \`whenText\` and no condition`,
  reason: 'Readers would be told of a condition that does not exist.',
  fix: 'Add `when`, or remove the words.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: "        when: answers.q_kind == 'o_cargo'\n", bad: '' },
})
