import { defineCode } from '../define-code.ts'

export const reservedName = defineCode<{ id: string; because: string }>({
  code: 'reserved-name',
  severity: 'error',
  message: ({ id, because }) => `“${id}” cannot be an id here: ${because}`,
  reason: 'Files of the bundle are named by ids. Two files of one name cannot be written, nor can names that Windows keeps for devices.',
  fix: 'Choose another id.',
  foundBy: 'edition',
  example: { file: 'guide/resource.yaml', good: 'id: spokes', bad: 'id: nul' },
})
