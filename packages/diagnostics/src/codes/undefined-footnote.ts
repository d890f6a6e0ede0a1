import { defineCode } from '../define-code.ts'

export const undefinedFootnote = defineCode<{ id: string }>({
  code: 'undefined-footnote',
  severity: 'error',
  message: ({ id }) => `There is no footnote “${id}” in this chapter`,
  reason: 'The signs would be printed as they stand, and the note would be missing.',
  fix: 'Write the note in a paragraph of its own: [^id]: Text. If no footnote is meant, put a backslash before the bracket.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: 'touching the brakes.[^gauge]', bad: 'touching the brakes.[^gauge] [^gage]' },
})
