import { defineCode } from '../define-code.ts'

export const headingWithoutText = defineCode({
  code: 'heading-without-text',
  severity: 'error',
  message: () => 'Nothing stands below this heading',
  reason: 'Readers who follow the contents to it find an empty place. Often a text was moved and its heading left behind.',
  fix: 'Write the text, or remove the heading.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/second.md', good: '## Words {#words}', bad: '## Tools {#tools}\n\n## Words {#words}' },
})
