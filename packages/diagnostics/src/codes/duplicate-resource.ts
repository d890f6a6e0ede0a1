import { defineCode } from '../define-code.ts'

export const duplicateResource = defineCode<{ id: string }>({
  code: 'duplicate-resource',
  severity: 'error',
  message: ({ id }) => `The resource “${id}” is listed twice`,
  reason: 'It would be published in two places.',
  fix: 'Keep it in one group.',
  foundBy: 'edition',
  example: { file: 'toolkit.yaml', good: 'resources: [checkup]', bad: 'resources: [checkup, guide]' },
})
