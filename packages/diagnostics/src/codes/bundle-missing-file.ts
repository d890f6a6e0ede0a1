import { defineCode } from '../define-code.ts'

export const bundleMissingFile = defineCode<{ path: string }>({
  code: 'bundle-missing-file',
  severity: 'error',
  message: ({ path }) => `${path} is listed in the manifest and is not there`,
  reason: 'A bundle is complete or it is not the published one.',
  fix: 'Take the file from the published bundle, or build the bundle again.',
  foundBy: 'bundle',
  example: { good: 'All files that the manifest lists', bad: 'One of them deleted', test: 'packages/bundle/src/verify-bundle.test.ts' },
})
