import { defineCode } from '../define-code.ts'

export const missingField = defineCode<{ field: string; within: string; similar: string | undefined }>({
  code: 'missing-field',
  severity: 'error',
  message: ({ field, within, similar }) =>
    `The field “${field}” is missing ${within}${similar === undefined ? '' : `; is “${similar}” meant to be it?`}`,
  reason: 'What the field says is needed wherever this is shown or counted.',
  fix: 'Add the field.',
  foundBy: 'data',
  example: { file: 'guide/resource.yaml', good: 'kind: guide\n', bad: '', foundAt: 'id: guide\n' },
})
