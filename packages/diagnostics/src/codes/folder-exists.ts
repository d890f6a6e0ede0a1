import { defineCode } from '../define-code.ts'

export const folderExists = defineCode<{ path: string }>({
  code: 'folder-exists',
  severity: 'error',
  message: ({ path }) => `${path} is there already; nothing was written`,
  reason: 'What somebody made there would be mixed with a fresh copy.',
  fix: 'Choose another name, or go on with what is there.',
  foundBy: 'cli',
  example: { good: 'new brand our-agency', bad: 'new brand default', test: 'packages/cli/src/verbs/new-brand.test.ts' },
})
