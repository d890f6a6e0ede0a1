import { defineCode } from '../define-code.ts'

export const unlistedChapter = defineCode<{ file: string }>({
  code: 'unlisted-chapter',
  severity: 'warning',
  message: ({ file }) => `This chapter is not listed in ${file}`,
  reason: 'A chapter that no list names is published nowhere.',
  fix: 'Add it to `chapters`, or remove the file.',
  foundBy: 'edition',
  example: { file: 'guide/resource.yaml', good: 'chapters: [first.md, second.md]', bad: 'chapters: [first.md]', foundIn: 'guide/chapters/second.md' },
})
