import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownPrinciple = defineCode<{ id: string; known: string[] }>({
  code: 'unknown-principle',
  severity: 'error',
  message: ({ id, known }) => `There is no principle “${id}”${didYouMean(id, known)}`,
  reason: 'What concerns a principle is gathered by its id; this would be missing there.',
  fix: 'Use an id from principles.yaml.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/first.md', good: 'principles: [care]', bad: 'principles: [caer]' },
})
