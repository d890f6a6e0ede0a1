import { defineCode } from '../define-code.ts'

export const keyLocked = defineCode({
  code: 'key-locked',
  severity: 'error',
  message: () => 'The key takes a password, and there is nobody to ask for it',
  reason: 'A program without a terminal cannot type one, and a password never stands among the arguments, where others on the machine can read it.',
  fix: 'Put it into the environment as AI_TOOLKIT_KEY_PASSWORD, or call the command on a terminal.',
  foundBy: 'cli',
  example: {
    good: 'AI_TOOLKIT_KEY_PASSWORD=… toolkit report … --sign our.key',
    bad: 'toolkit report … --sign our.key < /dev/null',
    test: 'test/reports/proof.test.ts',
  },
})
