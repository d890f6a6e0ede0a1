import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownReportTemplate = defineCode<{ template: string; known: string[] }>({
  code: 'unknown-report-template',
  severity: 'error',
  message: ({ template, known }) => `There is no report template “${template}”${didYouMean(template, known)}`,
  reason: 'Without its template a report has no form.',
  fix: 'Name a folder in templates/report that holds a report.hbs.',
  foundBy: 'cli',
  example: { good: '--template default', bad: '--template defalt', test: 'test/product/commands.test.ts' },
})
