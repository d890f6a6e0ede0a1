import { defineCode } from '../define-code.ts'

export const wrongType = defineCode<{ found: string; wanted: string }>({
  code: 'wrong-type',
  severity: 'error',
  message: ({ found, wanted }) => `${found}; expected ${wanted}`,
  reason: 'A value of another kind would be shown or counted wrongly.',
  fix: 'Write a value of the kind that is expected.',
  foundBy: 'data',
  example: { file: 'toolkit.yaml', good: 'edition: "1.0.0"', bad: 'edition: 1.10' },
})
