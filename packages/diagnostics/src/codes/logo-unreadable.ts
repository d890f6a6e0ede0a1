import { defineCode } from '../define-code.ts'

export const logoUnreadable = defineCode<{ path: string; format: string }>({
  code: 'logo-unreadable',
  severity: 'error',
  message: ({ path, format }) => `${path} does not hold a picture in the format ${format.toUpperCase()} that its name says`,
  reason: 'A logo that cannot be read leaves an empty frame on the cover of every report.',
  fix: 'Save the logo again in this format, or give the file the extension of the format it has.',
  foundBy: 'report',
  example: { good: 'A PNG picture in logo.png', bad: 'A renamed Word document in logo.png', test: 'packages/report/src/check-brand.test.ts' },
})
