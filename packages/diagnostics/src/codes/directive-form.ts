import { defineCode } from '../define-code.ts'

export const directiveForm = defineCode<{ found: string; expected: string }>({
  code: 'directive-form',
  severity: 'error',
  message: ({ found, expected }) => `“${found}” has not the right form; expected ${expected}`,
  reason: 'One colon marks words in a sentence, two a line of its own, three a box; another number is something else.',
  fix: 'Write it in the form that is expected. If plain text is meant, put a backslash before the colon.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '::figure{#spokes}', bad: ':figure{#spokes}' },
})
