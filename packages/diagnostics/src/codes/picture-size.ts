import { defineCode } from '../define-code.ts'

export const pictureSize = defineCode<{ path: string; fault: string; wanted: string }>({
  code: 'picture-size',
  severity: 'warning',
  message: ({ path, fault, wanted }) => `${path} ${fault}; expected ${wanted}`,
  reason: 'It would be blurred on paper, cut off, or a thin line in the place there is for it.',
  fix: 'Take the drawing (SVG) of the picture, export it larger, or take the form of the logo that fills a compact box.',
  foundBy: 'report',
  example: { good: 'A logo of 600 × 300 pixels', bad: 'A logo of 60 × 30 pixels', test: 'packages/report/src/check-brand.test.ts' },
})
