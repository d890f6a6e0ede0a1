import { defineCode } from '../define-code.ts'

export const symbolicLink = defineCode<{ path: string; target: string }>({
  code: 'symbolic-link',
  severity: 'error',
  message: ({ path, target }) => `${path} is a symbolic link to ${target}; a file was expected`,
  reason:
    'A link can lead to any file of this machine, and even one that stays inside is lost when the folder is copied, zipped or checked out on Windows. It was not followed.',
  fix: 'Put a copy of the file in its place.',
  foundBy: 'source',
  example: { good: 'figures/map.svg is a file', bad: 'figures/map.svg → /etc/hostname', test: 'packages/source/src/read-tree.test.ts' },
})
