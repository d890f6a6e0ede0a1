import { defineCode } from '../define-code.ts'

export const unlistedResource = defineCode<{ folder: string }>({
  code: 'unlisted-resource',
  severity: 'warning',
  message: ({ folder }) => `No group in toolkit.yaml lists the resource “${folder}”`,
  reason: 'A resource without a group is published nowhere.',
  fix: 'Add it to a group in toolkit.yaml, or remove the folder.',
  foundBy: 'edition',
  example: { file: 'toolkit.yaml', good: 'resources: [checkup]', bad: 'resources: [guide]', foundIn: 'checkup/resource.yaml' },
})
