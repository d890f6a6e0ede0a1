import { defineCode } from '../define-code.ts'

export const answerRange = defineCode<{ id: string; value: number; minimum: number | null; maximum: number | null }>({
  code: 'answer-range',
  severity: 'error',
  message: ({ id, value, minimum, maximum }) =>
    `${value} is out of range in “${id}”, which takes ${minimum === null ? '' : `at least ${minimum}`}${minimum !== null && maximum !== null ? ' and ' : ''}${maximum === null ? '' : `at most ${maximum}`}`,
  reason: 'A value out of range is usually a slip of the keyboard or another unit.',
  fix: 'Correct the value.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'q_load: { value: 80.5 }', bad: 'q_load: { value: 805 }' },
})
