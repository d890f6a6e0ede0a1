import { defineCode } from '../define-code.ts'

export const numberOutOfRange = defineCode<{ found: number; limit: number; side: 'least' | 'most' }>({
  code: 'number-out-of-range',
  severity: 'error',
  message: ({ found, limit, side }) => `The number ${found} stands here; expected at ${side} ${limit}`,
  reason: 'Beyond the limit the number has no meaning.',
  fix: 'Write a number within the limit.',
  foundBy: 'data',
  example: { file: 'checkup/questionnaire.yaml', good: 'decimals: 1', bad: 'decimals: 9' },
})
