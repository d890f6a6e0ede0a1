import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownQuestionnaire = defineCode<{ id: string; known: string[] }>({
  code: 'unknown-questionnaire',
  severity: 'error',
  message: ({ id, known }) => `This edition has no questionnaire “${id}”${didYouMean(id, known)}`,
  reason: 'Answers can be scored only by the questionnaire they were given to.',
  fix: 'Correct `questionnaire`, or use the edition that has it.',
  foundBy: 'cli',
  example: { good: 'questionnaire: checkup', bad: 'questionnaire: chekup', test: 'test/product/commands.test.ts' },
})
