import { defineCode } from '../define-code.ts'

export const keyUnreadable = defineCode<{ kind: string; why: string }>({
  code: 'key-unreadable',
  severity: 'error',
  message: ({ kind, why }) => `This is no ${kind} key that can be used: ${why}`,
  reason: 'Keys are those of minisign: whoever receives a report can check it with that program too.',
  fix: 'Name a key that minisign or the command new key has made.',
  foundBy: 'bundle',
  example: {
    good: '--sign our.key, the secret key of a pair',
    bad: '--sign our.pub, the public key of it',
    test: 'packages/bundle/src/minisign/minisign.test.ts',
  },
})
