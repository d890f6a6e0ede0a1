import { defineCode } from '../define-code.ts'

export const missingAttribute = defineCode<{ directive: string; attribute: string; expected: string }>({
  code: 'missing-attribute',
  severity: 'error',
  message: ({ directive, attribute, expected }) => `“${directive}” has no “${attribute}”; expected ${expected}`,
  reason: 'Without it nobody can tell what is meant.',
  fix: 'Add it in braces, with no space before them.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/second.md', good: ':see[]{to=checkup#q_gap}', bad: ':see[the check-up]' },
})
