import { defineCode } from '../define-code.ts'

export const headingJump = defineCode<{ from: number; to: number }>({
  code: 'heading-jump',
  severity: 'error',
  message: ({ from, to }) => `A heading of depth ${to} follows one of depth ${from}; expected depth ${from + 1} at most`,
  reason: 'Contents, bookmarks and screen readers show the levels as a tree, and one would be missing in it.',
  fix: 'Take number signs away here, or add the heading that is missing between.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '### Measure {#measure}', bad: '#### Measure {#measure}' },
})
