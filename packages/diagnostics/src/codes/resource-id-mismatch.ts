import { defineCode } from '../define-code.ts'

export const resourceIdMismatch = defineCode<{ id: string; folder: string }>({
  code: 'resource-id-mismatch',
  severity: 'error',
  message: ({ id, folder }) => `The resource calls itself “${id}”, but its folder is “${folder}”`,
  reason: 'References, file names and answer files find a resource by its folder; two names would lead to two places.',
  fix: 'Give the folder and the id the same name.',
  foundBy: 'edition',
  example: { file: 'checkup/resource.yaml', good: 'id: checkup', bad: 'id: check-up' },
})
