import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownTemplateHelper = defineCode<{ name: string; known: string[] }>({
  code: 'unknown-template-helper',
  severity: 'error',
  message: ({ name, known }) => `Templates have no helper “${name}” here; there is ${known.join(', ')}${didYouMean(name, known)}`,
  reason: 'Templates fill in what their page gives them and compute nothing.',
  fix: 'Use a value of the page as it is, or one of the helpers named.',
  foundBy: 'html',
  example: { good: '{{title}}', bad: '{{upper title}}', test: 'packages/html/src/templates/compile-templates.test.ts' },
})
