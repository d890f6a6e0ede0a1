import type { QueueOptions } from 'bullmq'

/**
 * What holds for every job. A fault of a machine is tried four times, after 1, 2 and 4 seconds, each up to half as soon, so that a hundred
 * workers do not come back to a store at one moment. Ended jobs are kept for a day, and no more than 10,000 of them: what came of them stands in
 * the store. No stack is kept: messages of errors could tell what nobody but the agency may know.
 */
export const queueSettings: Omit<QueueOptions, 'connection'> = {
  prefix: 'ai-toolkit',
  defaultJobOptions: {
    attempts: 4,
    backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
    removeOnComplete: { age: 86_400, count: 10_000 },
    removeOnFail: { age: 86_400, count: 10_000 },
    stackTraceLimit: 0,
  },
}
