import { defineCode } from '../define-code.ts'

export const bundleAlteredFile = defineCode<{ path: string; how: string }>({
  code: 'bundle-altered-file',
  severity: 'error',
  message: ({ path, how }) => `${path} is not the file that was published: ${how}`,
  reason: 'Somebody or something changed it after it was built, so it no longer proves what it says.',
  fix: 'Take the file from the published bundle, or build the bundle again.',
  foundBy: 'bundle',
  example: { good: 'The file as it was built', bad: 'One byte of it changed', test: 'packages/bundle/src/verify-bundle.test.ts' },
})
