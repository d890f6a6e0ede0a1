import { defineCode } from '../define-code.ts'

export const templateSyntax = defineCode<{ detail: string }>({
  code: 'template-syntax',
  severity: 'error',
  message: ({ detail }) => `The template cannot be read: ${detail}`,
  reason: 'No page could be made with it.',
  fix: 'Close every {{#if}} and {{#each}} that was opened, and use only values, if, unless, each, with, say and {{> template}}.',
  foundBy: 'html',
  example: { good: '{{#if title}}{{title}}{{/if}}', bad: '{{#if title}}{{title}}', test: 'packages/html/src/templates/compile-templates.test.ts' },
})
