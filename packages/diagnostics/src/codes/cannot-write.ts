import { defineCode } from '../define-code.ts'

export const cannotWrite = defineCode<{ path: string; why: string }>({
  code: 'cannot-write',
  severity: 'error',
  message: ({ path, why }) => `${path} cannot be written: ${why}`,
  reason: 'Nothing was changed: what stood there before is still whole.',
  fix: 'Free the place or choose another with --out, then run the command again.',
  foundBy: 'bundle',
  example: { good: '--out dist', bad: '--out /a/read-only/folder', test: 'packages/bundle/src/write-bundle.test.ts' },
})
