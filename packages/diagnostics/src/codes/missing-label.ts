import { defineCode } from '../define-code.ts'

export const missingLabel = defineCode<{ directive: string; expected: string }>({
  code: 'missing-label',
  severity: 'error',
  message: ({ directive, expected }) => `“${directive}” has no text in square brackets; expected ${expected}`,
  reason: 'A box is found by its title, and a term is the text in its brackets; without it there is nothing to show.',
  fix: 'Add the text in square brackets, directly behind the name. If plain text is meant, put a backslash before the colon.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: ':::example[A Tuesday in March]', bad: ':::example' },
})
