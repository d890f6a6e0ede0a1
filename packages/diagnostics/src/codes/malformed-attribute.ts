import { defineCode } from '../define-code.ts'

export const malformedAttribute = defineCode<{ attribute: string; value: string; form: string }>({
  code: 'malformed-attribute',
  severity: 'error',
  message: ({ attribute, value, form }) => `“${value}” cannot be the “${attribute}” of anything; expected ${form}`,
  reason: 'Ids and targets have one form, so that every output can make an address of them.',
  fix: 'Write the id as it stands where the thing is declared.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '{to=guide#brakes}', bad: '{to=guide/brakes}' },
})
