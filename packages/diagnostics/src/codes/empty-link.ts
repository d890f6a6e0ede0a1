import { defineCode } from '../define-code.ts'

export const emptyLink = defineCode({
  code: 'empty-link',
  severity: 'error',
  message: () => 'This link has no text',
  reason: 'Nobody sees it, and a screen reader has nothing to say.',
  fix: 'Write between the square brackets what the link leads to, or remove it.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '[manual](', bad: '[](' },
})
