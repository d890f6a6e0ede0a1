import { defineCode } from '../define-code.ts'

export const endlessTemplate = defineCode({
  code: 'endless-template',
  severity: 'error',
  message: () => 'The template includes itself without end',
  reason: 'The page could never be finished.',
  fix: 'Include a template in itself only for what stands inside its value, as in {{#each questions}}{{> question}}{{/each}}.',
  foundBy: 'html',
  example: {
    good: '{{#each questions}}{{> site/question}}{{/each}}',
    bad: '{{> site/question}} inside site/question.hbs',
    test: 'packages/html/src/templates/check-values.test.ts',
  },
})
