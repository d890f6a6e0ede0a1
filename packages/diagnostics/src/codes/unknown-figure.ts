import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownFigure = defineCode<{ id: string; known: string[] }>({
  code: 'unknown-figure',
  severity: 'error',
  message: ({ id, known }) => `This resource declares no figure “${id}”${didYouMean(id, known)}`,
  reason: 'There would be an empty place in the text.',
  fix: 'Use the id of a figure in resource.yaml, or declare it there.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/first.md', good: '::figure{#spokes}', bad: '::figure{#spoke}' },
})
