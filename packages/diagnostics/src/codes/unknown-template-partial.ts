import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownTemplatePartial = defineCode<{ name: string; known: string[] }>({
  code: 'unknown-template-partial',
  severity: 'error',
  message: ({ name, known }) => `There is no template “${name}” to include${didYouMean(name, known)}`,
  reason: 'The page would stop in the middle.',
  fix: 'Name a file under templates/ by its path without .hbs, such as {{> site/frame}}.',
  foundBy: 'html',
  example: { good: '{{> site/notices}}', bad: '{{> site/notes}}', test: 'packages/html/src/templates/compile-templates.test.ts' },
})
