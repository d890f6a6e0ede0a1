import { defineCode } from '../define-code.ts'

export const duplicateFootnote = defineCode<{ id: string }>({
  code: 'duplicate-footnote',
  severity: 'error',
  message: ({ id }) => `The footnote “${id}” is written twice`,
  reason: 'Only the first one is printed: the text of the other would be lost.',
  fix: 'Give it another id, or remove it.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '[^gauge]: A gauge helps;', bad: '[^gauge]: Measure twice.\n\n[^gauge]: A gauge helps;' },
})
