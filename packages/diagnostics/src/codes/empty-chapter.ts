import { defineCode } from '../define-code.ts'

export const emptyChapter = defineCode({
  code: 'empty-chapter',
  severity: 'error',
  message: () => 'There is no text behind the head of this chapter',
  reason: 'It would be a page with a title and nothing else.',
  fix: 'Write the text, or take the chapter out of resource.yaml.',
  foundBy: 'guide',
  example: {
    good: 'A chapter with a paragraph',
    bad: 'A file that ends behind the second line “---”',
    test: 'packages/guide/src/parse-chapter.test.ts',
  },
})
