import { defineCode } from '../define-code.ts'

export const duplicateHeadingId = defineCode<{ id: string }>({
  code: 'duplicate-heading-id',
  severity: 'error',
  message: ({ id }) => `Two headings of this chapter have the id “${id}”`,
  reason: 'A link to it could lead to either place.',
  fix: 'Give the later one another id.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '{#measure}', bad: '{#look}' },
})
