import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownWordTag = defineCode<{ tag: string; name: string; paragraph: string; known: string[] }>({
  code: 'unknown-word-tag',
  severity: 'error',
  message: ({ tag, name, paragraph, known }) => `A report has nothing for the tag “${tag}” in the paragraph “${paragraph}”${didYouMean(name, known)}`,
  reason: 'An empty place in a report looks like missing content, and nobody would know why.',
  fix: 'Correct the name. packages/word/TAGS.md lists all tags; those of a list stand between {#list} and {/list}.',
  foundBy: 'word',
  example: { good: '{subject.name}', bad: '{subject.nmae}', test: 'packages/word/src/template/fill-word-template.test.ts' },
})
