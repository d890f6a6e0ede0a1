import { setTimeout as wait } from 'node:timers/promises'
import { type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq'
import type { RedisLink } from './connect-redis.ts'
import { keptJobs, queuePrefix } from './queue-settings.ts'
import { isReportJob, jobId, type ReportJob } from './report-job.ts'
import { type Rest, restAfterFaults } from './rest-after-faults.ts'
import { countWork, type WorkCounts } from './work-counts.ts'

/**
 * What came of trying a job. `parked`: it can never be made, whoever tries; `fault`: this machine could not just now; `foreign`: it is for
 * workers whose toolkit is another. The codes are those of the findings, which stand in the store.
 */
export type JobTry = { came: 'done' } | { came: 'parked' | 'fault'; codes: readonly string[] } | { came: 'foreign' }

/** What a worker does, and of what. */
export interface WorkerPlan {
  /** The queues it takes from, and how many jobs of each it works on at a time. */
  queues: readonly { name: string; atOnce: number }[]
  /** After how many seconds without a sign of life the jobs of a worker are given to others. */
  takeover: number
  /** Tries a job. It may be one that was done before: then it does no harm. */
  work: (job: ReportJob, id: string) => Promise<JobTry>
}

/** A worker at work. */
export interface RunningWorker {
  counts: () => WorkCounts
  /** Takes no more jobs, and resolves when those under way are done. */
  drain: () => Promise<void>
  /** Lets go of everything at once. */
  abandon: () => Promise<void>
}

/** How often a job may lose its worker before it is taken for what ends workers. */
const mostLosses = 5

/** Starts taking jobs. */
export function startWorker({ client, heard }: RedisLink, { queues, takeover, work }: WorkerPlan): RunningWorker {
  const counter = countWork()
  const ending = new AbortController()
  const started = queues.map(({ name, atOnce }) => {
    const worker: Worker<ReportJob> = new Worker(name, (job, token) => tryJob(job, token, { work, rest, signal: ending.signal }), {
      prefix: queuePrefix,
      connection: client,
      concurrency: atOnce,
      lockDuration: takeover * 1000,
      stalledInterval: takeover * 500,
      maxStalledCount: mostLosses,
      removeOnComplete: keptJobs,
      removeOnFail: keptJobs,
      // After a job that Redis forgot, BullMQ would wait for fifteen seconds.
      runRetryDelay: 1000,
      // In seconds: what was given while Redis was away is found as soon.
      drainDelay: 1,
    })
    const rest = restAfterFaults(worker)
    // A lost connection is said by the connection; a lost lock means that another worker took the job over, and does it too.
    worker.on('error', heard)
    worker.on('completed', () => counter.add('done'))
    worker.on('stalled', () => counter.add('takenOver'))
    worker.on('failed', (job, error) => counter.add(whatFailed(job, error)))
    return { worker, rest }
  })
  const end = async (force: boolean): Promise<void> => {
    ending.abort()
    for (const { rest } of started) rest.end()
    await Promise.all(started.map(({ worker }) => worker.close(force)))
  }
  return {
    counts: counter.counts,
    drain: () => end(false),
    abandon: () => end(true),
  }
}

interface Trying extends Pick<WorkerPlan, 'work'> {
  rest: Rest
  /** Aborted when the worker is to end. */
  signal: AbortSignal
}

async function tryJob(job: Job<ReportJob>, token: string | undefined, { work, rest, signal }: Trying): Promise<void> {
  if (!isReportJob(job.data) || jobId(job.data) !== job.id) throw new UnrecoverableError('not-a-job')
  const tried = await work(job.data, job.id).catch((): JobTry => ({ came: 'fault', codes: ['fault-of-the-program'] }))
  if (tried.came === 'foreign') {
    rest.fault()
    await job.moveToWait(token)
    throw new WaitingError()
  }
  if (tried.came === 'parked') throw new UnrecoverableError(tried.codes.join(' '))
  if (tried.came === 'done') return rest.done()
  // Before the job is given back: no other is taken along with that.
  rest.fault()
  if (job.attemptsMade + 1 < (job.opts.attempts ?? 1)) await wait(pauseAfter(job.attemptsMade), undefined, { signal }).catch(() => {})
  throw new Error(tried.codes.join(' '))
}

/**
 * How long a job is held after a try that failed, in milliseconds: 1, 2 and 4 seconds, each up to half as long, so that a hundred workers do not come back
 * to a store at one moment. BullMQ would set it aside until a time of day of this machine, and others would wait for that by clocks of their own.
 */
function pauseAfter(tries: number): number {
  return 1000 * 2 ** tries * (1 - Math.random() / 2)
}

function whatFailed(job: Job | undefined, error: Error): 'parked' | 'retries' | 'failures' {
  if (error instanceof UnrecoverableError) return 'parked'
  return job !== undefined && job.attemptsMade < (job.opts.attempts ?? 1) ? 'retries' : 'failures'
}
