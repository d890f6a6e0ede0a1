import { defineCode } from '../define-code.ts'

export const listTooLong = defineCode<{ count: number; limit: number }>({
  code: 'list-too-long',
  severity: 'error',
  message: ({ count, limit }) => `The list has ${count} entries; at most ${limit} are allowed`,
  reason: 'A list of this length is usually a mistake, and would fill the report.',
  fix: 'Remove entries, or divide the list.',
  foundBy: 'data',
  example: { good: 'A group of 1000 entries', bad: 'A group of 1001 entries', test: 'packages/data/src/check-shape.test.ts' },
})
