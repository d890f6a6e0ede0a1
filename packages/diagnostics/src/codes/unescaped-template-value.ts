import { defineCode } from '../define-code.ts'

export const unescapedTemplateValue = defineCode({
  code: 'unescaped-template-value',
  severity: 'error',
  message: () => 'The template puts a value in without escaping it ({{{…}}} or {{&…}})',
  reason: 'Text that somebody wrote into an answer could become part of the page: markup, or a script.',
  fix: 'Use two braces. What is meant to be markup comes marked as such and is put in as it stands anyway.',
  foundBy: 'html',
  example: { good: '{{title}}', bad: '{{{title}}}', test: 'packages/html/src/templates/compile-templates.test.ts' },
})
