import { defineCode } from '../define-code.ts'

export const endlessTemplate = defineCode({
  code: 'endless-template',
  severity: 'error',
  message: () => 'The template includes itself without end',
  reason: 'The page could never be finished.',
  fix: 'Put the {{> …}} that leads back to this template inside an {{#each}} or {{#if}} that ends.',
  foundBy: 'html',
  example: {
    good: '{{#each questions}}{{> site/question}}{{/each}}',
    bad: '{{> site/question}} inside site/question.hbs',
    test: 'packages/html/src/templates/compile-templates.test.ts',
  },
})
