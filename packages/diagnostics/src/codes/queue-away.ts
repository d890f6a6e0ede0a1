import { defineCode } from '../define-code.ts'

export const queueAway = defineCode<{ address: string; why: string; seconds: number }>({
  code: 'queue-away',
  severity: 'error',
  message: ({ address, why, seconds }) => `Redis at ${address} could not be used for ${seconds} seconds: ${why}`,
  reason: 'Without it no work is given out and none is taken. Nothing is lost: what was made stands in the store, and what was not is given again.',
  fix: 'See that Redis runs and has room, that its address and password are right and that nothing stands between; then run the command again, `report` with --resume.',
  foundBy: 'queue',
  example: { good: 'A Redis that answers', bad: 'One that was shut down', test: 'packages/queue/src/jobs/connect-redis.test.ts' },
})
