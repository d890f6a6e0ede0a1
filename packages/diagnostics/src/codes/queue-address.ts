import { defineCode } from '../define-code.ts'

export const queueAddress = defineCode({
  code: 'queue-address',
  severity: 'error',
  // What was given is not shown: it may hold a password.
  message: () => 'The queue wants redis://host:port or rediss://host:port, the store a folder or s3://bucket/prefix',
  reason: 'Without either no work is given out and none is taken.',
  fix: 'Correct --queue or --store, or the variables AI_TOOLKIT_QUEUE and AI_TOOLKIT_STORE.',
  foundBy: 'cli',
  example: { good: '--queue rediss://queue.example:6380', bad: '--queue queue.example', test: 'packages/cli/src/queue/make-elsewhere.test.ts' },
})
