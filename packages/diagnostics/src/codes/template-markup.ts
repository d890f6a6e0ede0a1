import { defineCode } from '../define-code.ts'

export const templateMarkup = defineCode<{ found: string }>({
  code: 'template-markup',
  severity: 'error',
  message: ({ found }) => `The template holds ${found}, which a report may not have`,
  reason:
    'A report runs nothing, asks for nothing from elsewhere, and sends nothing: it must say the same on every machine, and tell nobody who reads it.',
  fix: 'Build reports of plain text elements, tables, lists and pictures of the brand; leave scripts, forms, frames and addresses out.',
  foundBy: 'html',
  example: {
    good: '<img src="{{cover.logo.source}}" alt="{{cover.logo.alt}}">',
    bad: '<img src="https://example.org/logo.png">',
    test: 'packages/html/src/templates/check-markup.test.ts',
  },
})
