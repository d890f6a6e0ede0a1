import { defineCode } from '../define-code.ts'

export const malformedValue = defineCode<{ found: string; wanted: string; suggestion: string | undefined }>({
  code: 'malformed-value',
  severity: 'error',
  message: ({ found, wanted, suggestion }) =>
    `“${found}” has not the right form; expected ${wanted}${suggestion === undefined ? '' : `; did you mean “${suggestion}”?`}`,
  reason: 'Addresses, files and calculations are made from it, and another form would break them.',
  fix: 'Write it in the form that is expected.',
  foundBy: 'data',
  example: { file: 'guide/resource.yaml', good: 'id: spokes', bad: 'id: The Spokes' },
})
