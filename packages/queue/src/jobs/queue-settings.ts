import type { QueueOptions } from 'bullmq'

/** How long ended jobs are kept, in seconds, and how many of them: what came of them stands in the store. */
export const keptJobs = { age: 86_400, count: 10_000 }

/** What the keys of all queues begin with in Redis. */
export const queuePrefix = 'ai-toolkit'

/**
 * What holds for every job. It is tried four times; for the pauses between see start-worker. No stack is kept: messages of errors could tell what
 * nobody but the agency may know.
 */
export const queueSettings: Omit<QueueOptions, 'connection'> = {
  prefix: queuePrefix,
  defaultJobOptions: {
    attempts: 4,
    removeOnComplete: keptJobs,
    removeOnFail: keptJobs,
    stackTraceLimit: 0,
  },
}
