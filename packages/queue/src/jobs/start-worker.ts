import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq'
import type { RedisLink } from './connect-redis.ts'
import { keptJobs, queuePrefix } from './queue-settings.ts'
import { isReportJob, jobId, type ReportJob } from './report-job.ts'
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
export function startWorker({ client }: RedisLink, { queues, takeover, work }: WorkerPlan): RunningWorker {
  const counter = countWork()
  const workers = queues.map(({ name, atOnce }) => {
    const worker = new Worker<ReportJob>(name, (job, token) => tryJob(job, token, { work, takeover }), {
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
    // A lost connection is said by the connection; a lost lock means that another worker took the job over, and does it too.
    worker.on('error', () => {})
    worker.on('completed', () => counter.add('done'))
    worker.on('stalled', () => counter.add('takenOver'))
    worker.on('failed', (job, error) => counter.add(whatFailed(job, error)))
    return worker
  })
  return {
    counts: counter.counts,
    drain: () => closeAll(workers, false),
    abandon: () => closeAll(workers, true),
  }
}

async function tryJob(job: Job<ReportJob>, token: string | undefined, { work, takeover }: Pick<WorkerPlan, 'work' | 'takeover'>): Promise<void> {
  if (!isReportJob(job.data) || jobId(job.data) !== job.id) throw new UnrecoverableError('not-a-job')
  const tried = await work(job.data, job.id).catch((): JobTry => ({ came: 'fault', codes: ['fault-of-the-program'] }))
  if (tried.came === 'foreign') {
    await job.moveToDelayed(Date.now() + takeover * 1000, token)
    throw new DelayedError()
  }
  if (tried.came === 'parked') throw new UnrecoverableError(tried.codes.join(' '))
  if (tried.came === 'fault') throw new Error(tried.codes.join(' '))
}

function whatFailed(job: Job | undefined, error: Error): 'parked' | 'retries' | 'failures' {
  if (error instanceof UnrecoverableError) return 'parked'
  return job !== undefined && job.attemptsMade < (job.opts.attempts ?? 1) ? 'retries' : 'failures'
}

async function closeAll(workers: readonly Worker[], force: boolean): Promise<void> {
  await Promise.all(workers.map((worker) => worker.close(force)))
}
