import { defineCode } from '../define-code.ts'

export const unusedFigure = defineCode<{ id: string }>({
  code: 'unused-figure',
  severity: 'warning',
  message: ({ id }) => `No chapter shows the figure “${id}”`,
  reason: 'It costs work to keep and translate, and nobody sees it.',
  fix: 'Show it with ::figure{#id}, or remove it.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/first.md', good: '::figure{#spokes}\n', bad: '', foundIn: 'guide/resource.yaml' },
})
