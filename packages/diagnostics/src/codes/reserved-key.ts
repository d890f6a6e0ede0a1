import { defineCode } from '../define-code.ts'

export const reservedKey = defineCode<{ key: string }>({
  code: 'reserved-key',
  severity: 'error',
  message: ({ key }) => `“${key}” cannot be the name of a field`,
  reason: 'The name has a meaning of its own in JavaScript and is used to attack programs that read data.',
  fix: 'Choose another name.',
  foundBy: 'data',
  example: { file: 'guide/resource.yaml', good: 'kind: guide', bad: 'kind: guide\n__proto__: {}' },
})
