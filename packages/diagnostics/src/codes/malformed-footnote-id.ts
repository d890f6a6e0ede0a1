import { defineCode } from '../define-code.ts'

export const malformedFootnoteId = defineCode<{ id: string }>({
  code: 'malformed-footnote-id',
  severity: 'error',
  message: ({ id }) => `“${id}” cannot be the id of a footnote; expected a word in small letters, such as “source-2024”, beginning with a letter`,
  reason: 'Numbers are given when the text is printed; a number as a name would name another note as soon as one is added before it.',
  fix: 'Name the note by what it says: [^gauge].',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '[^gauge]: A gauge helps;', bad: '[^1]: Measure twice.\n\n[^gauge]: A gauge helps;' },
})
