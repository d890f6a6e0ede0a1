import { Queue } from 'bullmq'
import type { RedisLink } from './connect-redis.ts'
import { queueSettings } from './queue-settings.ts'
import { jobId, type ReportJob } from './report-job.ts'

/** How a job ended: `failed` where it was parked, or given up. What came of it stands in the store. */
export type JobEnd = 'completed' | 'failed'

/** The side of a queue that gives work. */
export interface Orders {
  /** Gives a job, unless it is under way already, and waits for its end. What Redis forgot meanwhile is given again. */
  order: (job: ReportJob) => Promise<JobEnd>
  /** Ends all waiting, now and later, with this error. */
  giveUp: (reason: Error) => void
  /** How many workers take work from this queue. */
  workers: () => Promise<number>
  close: () => Promise<void>
}

/** How often is asked what came of jobs, in milliseconds. */
const pace = 150

/** Opens a queue to give work to. Where Redis stays away, what is waited for never ends by itself: see `gone` of the connection. */
export function openOrders({ client }: RedisLink, name: string): Orders {
  const queue = new Queue<ReportJob>(name, { ...queueSettings, connection: client })
  // Said by the connection.
  queue.on('error', () => {})
  const awaited = new Set<Awaited>()
  let timer: NodeJS.Timeout | undefined
  let over: Error | undefined
  const ask = async (): Promise<void> => {
    await Promise.all([...awaited].map((one) => askAfter(queue, one, () => awaited.delete(one)))).catch(() => {})
    timer = awaited.size === 0 || over !== undefined ? undefined : setTimeout(ask, pace)
  }
  const giveUp = (reason: Error): void => {
    over ??= reason
    clearTimeout(timer)
    for (const { reject } of awaited) reject(over)
    awaited.clear()
  }
  const order = async (job: ReportJob): Promise<JobEnd> => {
    await takeAwayEnded(queue, jobId(job))
    await give(queue, job)
    if (over !== undefined) throw over
    return new Promise((resolve, reject) => {
      awaited.add({ job, resolve, reject })
      timer ??= setTimeout(ask, pace)
    })
  }
  return {
    order: (job) =>
      order(job).catch((error: unknown) => {
        throw over ?? error
      }),
    giveUp,
    workers: () => queue.getWorkersCount(),
    close: () => queue.close(),
  }
}

/** A job that somebody waits for; of answers that are given twice there are two. */
interface Awaited {
  job: ReportJob
  resolve: (end: JobEnd) => void
  reject: (reason: Error) => void
}

/** Whoever orders has looked into the store first: a job that ended without a result there is to be done again. */
async function takeAwayEnded(queue: Queue<ReportJob>, id: string): Promise<void> {
  const state = await queue.getJobState(id)
  if (state === 'completed' || state === 'failed') await queue.remove(id)
}

async function give(queue: Queue<ReportJob>, { answers, task, shape }: ReportJob): Promise<void> {
  const job = { answers, task, shape }
  await queue.add('report', job, { jobId: jobId(job) })
}

async function askAfter(queue: Queue<ReportJob>, { job, resolve }: Awaited, forget: () => void): Promise<void> {
  const state = await queue.getJobState(jobId(job))
  // A Redis that keeps nothing on disk has forgotten its jobs when it comes back.
  if (state === 'unknown') return give(queue, job)
  if (state !== 'completed' && state !== 'failed') return
  forget()
  resolve(state)
}
