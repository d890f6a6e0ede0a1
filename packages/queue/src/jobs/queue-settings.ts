import type { QueueOptions } from 'bullmq'

/** How long ended jobs are kept, in seconds, and how many of them: what came of them stands in the store. */
export const keptJobs = { age: 86_400, count: 10_000 }

/** What the keys of all queues begin with in Redis. */
export const queuePrefix = 'ai-toolkit'

/**
 * What holds for every job. A fault of a machine is tried four times, after 1, 2 and 4 seconds, each up to half as soon, so that a hundred
 * workers do not come back to a store at one moment. No stack is kept: messages of errors could tell what nobody but the agency may know.
 */
export const queueSettings: Omit<QueueOptions, 'connection'> = {
  prefix: queuePrefix,
  defaultJobOptions: {
    attempts: 4,
    backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
    removeOnComplete: keptJobs,
    removeOnFail: keptJobs,
    stackTraceLimit: 0,
  },
}
