import { defineCode } from '../define-code.ts'

export const missingTemplateValue = defineCode<{ name: string }>({
  code: 'missing-template-value',
  severity: 'error',
  message: ({ name }) => `The template asks for “${name}”, which its page does not have`,
  reason: 'An empty place in a page looks like missing content, and nobody would know why.',
  fix: 'Correct the name; values of an outer block are reached with ../name.',
  foundBy: 'html',
  example: { good: '{{title}}', bad: '{{titel}}', test: 'packages/html/src/templates/compile-templates.test.ts' },
})
