import { defineCode } from '../define-code.ts'

export const directionCharacter = defineCode<{ character: string }>({
  code: 'direction-character',
  severity: 'warning',
  message: ({ character }) => `The invisible character ${character} stands here; it can show the text in another order than it is written`,
  reason: 'What is read on the page is then not what stands in the file, and nobody sees why.',
  fix: 'Delete it. Right-to-left text needs no such character: its direction follows from its letters.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: 'nearly true', bad: 'nearly \u202etrue' },
})
