import { defineCode } from '../define-code.ts'

export const fontUnreadable = defineCode<{ path: string }>({
  code: 'font-unreadable',
  severity: 'error',
  message: ({ path }) => `${path} is no WOFF2 font, or is damaged`,
  reason: 'Browsers and PDFs would take another font in its place.',
  fix: 'Convert the font to WOFF2 with a font tool; renaming the file is not enough.',
  foundBy: 'report',
  example: { good: 'file: fonts/regular.woff2', bad: 'file: fonts/regular.woff2, a renamed TTF', test: 'packages/report/src/check-brand.test.ts' },
})
