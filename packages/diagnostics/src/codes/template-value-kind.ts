import { defineCode } from '../define-code.ts'

export const templateValueKind = defineCode<{ name: string; found: string; wanted: string }>({
  code: 'template-value-kind',
  severity: 'error',
  message: ({ name, found, wanted }) => `“${name}” is ${found}; ${wanted} is wanted here`,
  reason: 'A list or a group of values has no text of its own: the page would show “[object Object]”, or nothing.',
  fix: 'Name one of its parts, as in {{cover.date}}; go through a list with {{#each …}}.',
  foundBy: 'html',
  example: { good: '{{cover.date}}', bad: '{{cover}}', test: 'packages/html/src/templates/check-values.test.ts' },
})
