import { defineCode } from '../define-code.ts'

export const emptyHeading = defineCode({
  code: 'empty-heading',
  severity: 'error',
  message: () => 'This heading has no words',
  reason: 'It would be an empty line in the contents and in the bookmarks of the PDF.',
  fix: 'Write the heading, or remove the line.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/second.md', good: '## Words {#words}', bad: '## {#words}' },
})
