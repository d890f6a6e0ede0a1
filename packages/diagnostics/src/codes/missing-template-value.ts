import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const missingTemplateValue = defineCode<{ name: string; known?: string[] }>({
  code: 'missing-template-value',
  severity: 'error',
  message: ({ name, known = [] }) => `The template asks for “${name}”, which its page does not have here${didYouMean(name, known)}`,
  reason: 'An empty place in a page looks like missing content, and nobody would know why.',
  fix: 'Correct the name; values of an outer block are reached with ../name, those of the whole page with @root.name.',
  foundBy: 'html',
  example: { good: '{{title}}', bad: '{{titel}}', test: 'packages/html/src/templates/check-values.test.ts' },
})
