import { defineCode } from '../define-code.ts'

export const fontWeightMissing = defineCode<{ family: string; weight: number }>({
  code: 'font-weight-missing',
  severity: 'warning',
  message: ({ family, weight }) => `The font “${family}” has no face near the weight ${weight}, which reports are set in`,
  reason: 'The browser thickens another weight by itself, and the letters blur.',
  fix: 'Add a face of this weight (600 to 700 for titles, 400 for text).',
  foundBy: 'report',
  example: {
    good: '{ family: Own, file: own-600.woff2, weight: 600 }',
    bad: '{ family: Own, file: own-400.woff2 } alone',
    test: 'packages/report/src/check-brand.test.ts',
  },
})
