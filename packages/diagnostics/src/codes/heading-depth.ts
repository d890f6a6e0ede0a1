import { defineCode } from '../define-code.ts'

export const headingDepth = defineCode<{ depth: number }>({
  code: 'heading-depth',
  severity: 'error',
  message: ({ depth }) => `A heading of depth ${depth} stands here; the headings of a chapter have depth 2 to 5`,
  reason: 'Depth 1 is the title of the chapter, which stands at its head; below 5 the outputs have no style and the contents no place.',
  fix: 'Write between two and five number signs.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '## Look before you turn {#look}', bad: '# Look before you turn {#look}' },
})
