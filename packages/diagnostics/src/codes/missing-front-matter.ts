import { defineCode } from '../define-code.ts'

export const missingFrontMatter = defineCode({
  code: 'missing-front-matter',
  severity: 'error',
  message: () => 'The chapter does not begin with a line “---”; expected its id and title between two such lines',
  reason: 'The id is the address of the chapter, the title its name in every list.',
  fix: 'Begin the file with “---”, “id: …”, “title: …” and “---”, each on a line of its own.',
  foundBy: 'data',
  example: { file: 'guide/chapters/second.md', good: '---\nid: brakes\ntitle: Brakes\n---\n', bad: '' },
})
