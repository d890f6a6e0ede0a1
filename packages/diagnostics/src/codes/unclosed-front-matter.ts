import { defineCode } from '../define-code.ts'

export const unclosedFrontMatter = defineCode({
  code: 'unclosed-front-matter',
  severity: 'error',
  message: () => 'The head of the chapter begins here and is never closed; expected a second line “---”',
  reason: 'Without the line, the whole chapter would be read as its head.',
  fix: 'Put a line “---” between the last field and the text.',
  foundBy: 'data',
  example: { file: 'guide/chapters/second.md', good: 'title: Brakes\n---\n', bad: 'title: Brakes\n', foundAt: '---\nid: brakes' },
})
