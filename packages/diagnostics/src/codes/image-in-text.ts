import { defineCode } from '../define-code.ts'

export const imageInText = defineCode({
  code: 'image-in-text',
  severity: 'error',
  message: () => 'A Markdown image stands here; figures are shown with ::figure{#id}',
  reason: 'An image of this form has no number, caption, source or licence, and cannot be published.',
  fix: 'Declare the figure in resource.yaml and write ::figure{#id} on a line of its own.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '::figure{#spokes}', bad: '![A wheel](spokes.svg)' },
})
