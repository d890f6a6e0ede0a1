import { defineCode } from '../define-code.ts'

export const keyPassword = defineCode({
  code: 'key-password',
  severity: 'error',
  message: () => 'The password is not the one of this key',
  reason: 'Without it the key cannot be used, and nothing is signed.',
  fix: 'Give the right one in AI_TOOLKIT_KEY_PASSWORD, or type it again. A password that is lost cannot be found; then make a new key.',
  foundBy: 'bundle',
  example: {
    good: 'The password that the key was made with',
    bad: 'Another one',
    test: 'packages/bundle/src/minisign/minisign.test.ts',
  },
})
