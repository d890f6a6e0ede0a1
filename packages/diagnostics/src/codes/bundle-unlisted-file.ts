import { defineCode } from '../define-code.ts'

export const bundleUnlistedFile = defineCode<{ path: string }>({
  code: 'bundle-unlisted-file',
  severity: 'error',
  message: ({ path }) => `${path} is not listed in the manifest`,
  reason: 'It was not part of the bundle when that was built, yet readers would take it for one.',
  fix: 'Remove it, or build the bundle again.',
  foundBy: 'bundle',
  example: { good: 'Only files that the manifest lists', bad: 'One file added by hand', test: 'packages/bundle/src/verify-bundle.test.ts' },
})
