import { defineCode } from '../define-code.ts'

export const duplicateKey = defineCode<{ key: string }>({
  code: 'duplicate-key',
  severity: 'error',
  message: ({ key }) => `The field “${key}” stands here a second time`,
  reason: 'Only one of the two could be read, and the other would be lost without a word.',
  fix: 'Remove one of the two, or put both values into one field.',
  foundBy: 'data',
  example: { file: 'guide/resource.yaml', good: 'kind: guide', bad: 'kind: guide\nkind: workbook' },
})
