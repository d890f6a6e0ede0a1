import { defineCode } from '../define-code.ts'

export const figureFormat = defineCode<{ file: string }>({
  code: 'figure-format',
  severity: 'error',
  message: ({ file }) => `“${file}” is none of SVG, PNG and JPEG`,
  reason: 'Only these formats show in every browser and in PDF.',
  fix: 'Save the picture as SVG (drawings) or PNG (screens, photographs: JPEG).',
  foundBy: 'edition',
  example: { good: 'file: spokes.svg', bad: 'file: spokes.tiff', test: 'packages/edition/src/compile-edition.test.ts' },
})
