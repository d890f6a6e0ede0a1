import { Queue } from 'bullmq'
import type { RedisLink } from './connect-redis.ts'
import { queueSettings } from './queue-settings.ts'

/** Jobs by state: waiting for a worker, being made, waiting for a moment to be tried again, made, and parked or given up. */
export interface QueueDepth {
  waiting: number
  active: number
  delayed: number
  completed: number
  failed: number
}

/** Counts the jobs of several queues together. */
export function openDepth({ client }: RedisLink, names: readonly string[]): { counts: () => Promise<QueueDepth>; close: () => Promise<void> } {
  const queues = names.map((name) => new Queue(name, { ...queueSettings, connection: client, skipMetasUpdate: true }))
  for (const queue of queues) queue.on('error', () => {})
  return {
    counts: async () => {
      const counts = await Promise.all(queues.map((queue) => queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed')))
      const sum = (state: keyof QueueDepth): number => counts.reduce((total, count) => total + (count[state] ?? 0), 0)
      return { waiting: sum('waiting'), active: sum('active'), delayed: sum('delayed'), completed: sum('completed'), failed: sum('failed') }
    },
    close: async () => {
      await Promise.all(queues.map((queue) => queue.close()))
    },
  }
}
