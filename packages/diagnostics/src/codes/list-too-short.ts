import { defineCode } from '../define-code.ts'

export const listTooShort = defineCode<{ count: number; limit: number; of: 'entries' | 'fields' }>({
  code: 'list-too-short',
  severity: 'error',
  message: ({ count, limit, of }) => `${count === 0 ? 'No' : count} ${of} stand here; expected at least ${limit}`,
  reason: 'With fewer there is nothing to choose from, to show or to count.',
  fix: 'Add what is missing, or remove the whole field if it may be left out.',
  foundBy: 'data',
  example: { file: 'toolkit.yaml', good: 'resources: [checkup]', bad: 'resources: []' },
})
