import { setTimeout as wait } from 'node:timers/promises'
import { Queue } from 'bullmq'
import type { RedisLink } from './connect-redis.ts'
import { queuePrefix, queueSettings } from './queue-settings.ts'
import { isTrouble } from './redis-trouble.ts'
import { jobId, type ReportJob } from './report-job.ts'

/** How a job ended: `failed` where it was parked, or given up, with the codes of what was found. What came of it stands in the store. */
export interface JobEnd {
  state: 'completed' | 'failed'
  codes: string[]
}

/** The side of a queue that gives work. */
export interface Orders {
  /** Gives a job, unless it is under way already, and waits for its end. What Redis forgot meanwhile is given again. */
  order: (job: ReportJob) => Promise<JobEnd>
  /** Ends all waiting, now and later, with this error. */
  giveUp: (reason: Error) => void
  /** How many workers take work from this queue. */
  workers: () => Promise<number>
  /** The names of the queues, of this kind of work, that workers take from. */
  served: () => Promise<string[]>
  close: () => Promise<void>
}

/** How often is asked what came of jobs, in milliseconds. */
const pace = 150

/** How long is waited before a job is given again that Redis did not take, in milliseconds. */
const pause = 1000

/**
 * Opens a queue to give work to; `onFault` hears why a job that is waited for is tried again. Where Redis stays away, what is waited for never
 * ends by itself: see `gone` of the connection.
 */
export function openOrders({ client, heard }: RedisLink, name: string, onFault: (codes: string[]) => void = () => {}): Orders {
  const queue = new Queue<ReportJob>(name, { ...queueSettings, connection: client })
  // Said by the connection.
  queue.on('error', () => {})
  const given = new Set<Awaited>()
  const awaited = new Set<Awaited>()
  let timer: NodeJS.Timeout | undefined
  let over: Error | undefined
  const ask = async (): Promise<void> => {
    await Promise.all([...awaited].map((one) => askAfter(queue, one, () => awaited.delete(one)))).catch(heard)
    // What waits longest is what failed, if anything did.
    const [oldest] = awaited
    if (oldest !== undefined) await codesOf(queue, jobId(oldest.job)).then(onFault, heard)
    timer = given.size + awaited.size === 0 || over !== undefined ? undefined : setTimeout(ask, pace)
  }
  const giveUp = (reason: Error): void => {
    over ??= reason
    clearTimeout(timer)
    for (const { reject } of [...given, ...awaited]) reject(over)
    awaited.clear()
  }
  /** Where Redis takes nothing just now, it may a little later. */
  const giveUntilTaken = async (job: ReportJob): Promise<void> => {
    try {
      await giveAnew(queue, job)
    } catch (error) {
      if (over !== undefined || !isTrouble(error)) throw over ?? error
      heard(error)
      await wait(pause)
      await giveUntilTaken(job)
    }
  }
  const order = (job: ReportJob): Promise<JobEnd> =>
    new Promise((resolve, reject) => {
      // BullMQ would wait without end for a Redis that is gone.
      if (over !== undefined) return reject(over)
      const one = { job, resolve, reject }
      given.add(one)
      giveUntilTaken(job)
        .then(() => void awaited.add(one), reject)
        .finally(() => given.delete(one))
      timer ??= setTimeout(ask, pace)
    })
  return {
    order,
    giveUp,
    workers: () => queue.getWorkersCount(),
    served: async () => queuesServed(String(await client.client('LIST'))),
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
async function giveAnew(queue: Queue<ReportJob>, job: ReportJob): Promise<void> {
  const state = await queue.getJobState(jobId(job))
  if (state === 'completed' || state === 'failed') await queue.remove(jobId(job))
  await give(queue, job)
}

async function give(queue: Queue<ReportJob>, { answers, task, shape }: ReportJob): Promise<void> {
  const job = { answers, task, shape }
  await queue.add('report', job, { jobId: jobId(job) })
}

async function askAfter(queue: Queue<ReportJob>, { job, resolve }: Awaited, forget: () => void): Promise<void> {
  const id = jobId(job)
  const state = await queue.getJobState(id)
  // A Redis that keeps nothing on disk has forgotten its jobs when it comes back.
  if (state === 'unknown') return give(queue, job)
  if (state !== 'completed' && state !== 'failed') return
  const codes = state === 'failed' ? await codesOf(queue, id) : []
  forget()
  resolve({ state, codes })
}

/** Why a job failed. Others write to Redis too, and BullMQ has words of its own: what is no list of codes is none. */
async function codesOf(queue: Queue<ReportJob>, id: string): Promise<string[]> {
  const codes = (await queue.getJob(id))?.failedReason?.split(' ') ?? []
  return codes.every((code) => /^[a-z]+(-[a-z]+)*$/.test(code)) ? codes : []
}

/** BullMQ calls the connection of a worker after its queue. */
function queuesServed(clients: string): string[] {
  const names = [...clients.matchAll(new RegExp(` name=${queuePrefix}:([A-Za-z\\d+/=]+)(?= )`, 'g'))]
  return [...new Set(names.map(([, name = '']) => Buffer.from(name, 'base64').toString()))].sort()
}
