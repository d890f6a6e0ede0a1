import { defineCode } from '../define-code.ts'

export const duplicateEntry = defineCode<{ entry: string }>({
  code: 'duplicate-entry',
  severity: 'error',
  message: ({ entry }) => `“${entry}” stands in this list a second time`,
  reason: 'A second time says nothing new; usually another entry was meant.',
  fix: 'Remove it, or write the entry that was meant.',
  foundBy: 'data',
  example: { file: 'guide/resource.yaml', good: 'chapters: [first.md, second.md]', bad: 'chapters: [first.md, second.md, first.md]' },
})
