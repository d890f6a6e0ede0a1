import { defineCode } from '../define-code.ts'

export const fontVariable = defineCode<{ path: string }>({
  code: 'font-variable',
  severity: 'warning',
  message: ({ path }) => `${path} is a variable font`,
  reason: 'In a PDF it becomes a Type 3 font, whose text cannot be searched and copied well.',
  fix: 'Take the static files of the family, one for each weight.',
  foundBy: 'report',
  example: { good: 'file: fonts/serif-600.woff2', bad: 'file: fonts/serif-wght.woff2', test: 'packages/report/src/check-brand.test.ts' },
})
