import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownFont = defineCode<{ family: string; known: string[] }>({
  code: 'unknown-font',
  severity: 'error',
  message: ({ family, known }) => `There is no font “${family}”${didYouMean(family, known)}`,
  reason: 'Every reader would see another font, whichever their machine has.',
  fix: 'Name a family that comes with the toolkit, or add its files under fonts.faces.',
  foundBy: 'report',
  example: { good: 'text: [Source Sans 3]', bad: 'text: [Source Sans]', test: 'packages/report/src/check-brand.test.ts' },
})
