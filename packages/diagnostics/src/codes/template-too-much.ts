import { defineCode } from '../define-code.ts'

export const templateTooMuch = defineCode<{ limit: string }>({
  code: 'template-too-much',
  severity: 'error',
  message: ({ limit }) => `The template makes more than a page can be: ${limit}`,
  reason: 'Lists inside lists grow fast: the page could take hours, or all the memory there is.',
  fix: 'Go through each list once; inside {{#each}} ask for the parts of its items, not for whole lists of the page again.',
  foundBy: 'html',
  example: {
    good: '{{#each answers}}{{#each questions}}{{text}}{{/each}}{{/each}}',
    bad: '{{#each answers}}{{#each @root.answers}}{{#each @root.answers}}{{title}}{{/each}}{{/each}}{{/each}}, and so on',
    test: 'packages/html/src/templates/compile-templates.test.ts',
  },
})
