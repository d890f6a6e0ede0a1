import { defineCode } from '../define-code.ts'

export const brokenWordTag = defineCode<{ tag: string; paragraph: string; why: string }>({
  code: 'broken-word-tag',
  severity: 'error',
  message: ({ tag, paragraph, why }) => `“${tag}” in the paragraph “${paragraph}” cannot be filled: ${why}`,
  reason: 'Braces hold the tags of a template, and a list needs its end, or nobody can tell what is to be repeated.',
  fix: 'Close each brace in its paragraph, and each {#list} by {/list}, at the same depth: both in one paragraph, both in one row of a table, or both in paragraphs of their own.',
  foundBy: 'word',
  example: { good: '{#obligations}{text}{/obligations}', bad: '{#obligations}{text}', test: 'packages/word/src/template/fill-word-template.test.ts' },
})
