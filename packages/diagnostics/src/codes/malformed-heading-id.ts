import { defineCode } from '../define-code.ts'

export const malformedHeadingId = defineCode<{ found: string; problem: string }>({
  code: 'malformed-heading-id',
  severity: 'error',
  message: ({ found, problem }) => `“${found}” cannot be the id of a heading: ${problem}`,
  reason: 'The id is the address of the section in every output and every language.',
  fix: 'Write it as the last thing of the heading: ## Title {#id}. If the braces are meant as text, put a backslash before them.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '{#look}', bad: '{#Look Here}' },
})
