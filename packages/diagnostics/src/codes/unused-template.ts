import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unusedTemplate = defineCode<{ path: string; known: string[] }>({
  code: 'unused-template',
  severity: 'warning',
  message: ({ path, known }) => `${path} replaces no file of the toolkit, and no template includes it${didYouMean(path, known)}`,
  reason: 'A file whose name is mistyped changes nothing, and nobody would know why.',
  fix: 'Give it the path of the file it is to replace, include it in a template, or remove it.',
  foundBy: 'cli',
  example: { good: 'report/partials/cover.hbs', bad: 'report/partials/covr.hbs', test: 'packages/cli/src/read-look.test.ts' },
})
