import { defineCode } from '../define-code.ts'

export const unusedFootnote = defineCode<{ id: string }>({
  code: 'unused-footnote',
  severity: 'error',
  message: ({ id }) => `Nothing in this chapter refers to the footnote “${id}”`,
  reason: 'A note to which nothing leads is not printed: its text would be lost.',
  fix: 'Put [^id] where the note belongs, or remove it.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '[^gauge]: A gauge helps;', bad: '[^rim]: A rim is round.\n\n[^gauge]: A gauge helps;' },
})
