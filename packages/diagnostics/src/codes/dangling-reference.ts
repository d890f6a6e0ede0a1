import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const danglingReference = defineCode<{ to: string; known: string[] }>({
  code: 'dangling-reference',
  severity: 'error',
  message: ({ to, known }) => `There is no “${to}” in the toolkit${didYouMean(to, known)}`,
  reason: 'The reader would be sent nowhere.',
  fix: 'Correct the target: `resource` or `resource#id`, the id being that of a chapter, heading, figure, principle, term, section or question.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/first.md', good: '{to=guide#brakes}', bad: '{to=guide#brake}' },
})
