import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { connectRedis, openStore, type RedisLink, type RunningWorker, type Store, startWorker } from '@ai-toolkit/queue'
import { openPress, type Press } from '../press.ts'
import { reportsAtOnce } from '../reports/report-maker.ts'
import { say } from '../talk.ts'
import { doJob } from './do-job.ts'
import { checkGround, type Ground, queueOn } from './ground-digest.ts'
import { openMetrics } from './open-metrics.ts'
import { openTasks } from './open-tasks.ts'
import type { QueueCall } from './queue-call.ts'

/** What a worker is asked. */
export interface WorkerCall extends QueueCall, Ground {
  browser?: string | undefined
  /** After how many seconds without a sign of life the jobs of a worker are given to others. */
  takeover: number
  /** A file to keep figures in. */
  metrics?: string | undefined
  /** A port of this machine to ask figures at. */
  metricsPort?: number | undefined
}

/** Makes reports of the queue until the signal, and gives what it could not go on with. What is under way then is finished. */
export async function runWorker(call: WorkerCall, signal: AbortSignal): Promise<Diagnostic[]> {
  const faults = await checkGround(call)
  if (hasErrors(faults)) return faults
  const { value: place, diagnostics } = await openPlaces(call)
  if (place === undefined) return diagnostics
  const { value: press, diagnostics: missing } = await openPress(call.browser)
  try {
    return await work(call, { ...place, press, missing }, signal)
  } finally {
    place.link.close()
    await press?.close()
  }
}

interface Places {
  store: Store
  link: RedisLink
}

async function openPlaces({ queue, store: place, patience }: WorkerCall): Promise<Checked<Places>> {
  const store = await openStore(place)
  const link = store && connectRedis(queue, { patience, say })
  if (store === undefined || link === undefined) return { value: undefined, diagnostics: [codes.queueAddress.at(wholeFile('--queue, --store'), {})] }
  return { value: { store, link }, diagnostics: [] }
}

/** What a worker has. Without a press it makes what needs none. */
interface Equipment extends Places {
  press: Press | undefined
  missing: readonly Diagnostic[]
}

async function work(call: WorkerCall, { store, link, press, missing }: Equipment, signal: AbortSignal): Promise<Diagnostic[]> {
  const ground = { content: call.content, templates: call.templates }
  const plain = await queueOn(ground, undefined)
  const queues = [{ name: plain, atOnce: 2 }, ...(press === undefined ? [] : [{ name: await queueOn(ground, press.browser), atOnce: reportsAtOnce }])]
  if (hasErrors(missing)) say('There is no browser here that can print: reports on paper are left to other workers.')
  const outdated = new AbortController()
  const tasks = openTasks(store, ground, press)
  const isGroundSame = async () => (await queueOn(ground, undefined)) === plain
  const worker = startWorker(link, {
    ...{ queues, takeover: call.takeover },
    work: (job, id) => doJob(job, id, { store, tasks, isGroundSame, onOutdated: () => outdated.abort() }),
  })
  const metrics = await openMetrics(call, link, { queues: queues.map(({ name }) => name), worker }).catch(async (error: unknown) => {
    await worker.abandon()
    throw error
  })
  say(`Taking work of the queue ${queues.map(({ name }) => name).join(' and ')}; what is made goes into ${store.name}.`)
  const end = await untilOver({ signal, gone: link.gone, outdated: outdated.signal })
  await leave(worker, end)
  await metrics.close()
  return end === undefined ? [] : [end]
}

/** Resolves when there is a reason to end: none to speak of when it was asked to. */
function untilOver({
  signal,
  gone,
  outdated,
}: {
  signal: AbortSignal
  gone: Promise<Diagnostic>
  outdated: AbortSignal
}): Promise<Diagnostic | undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
    outdated.addEventListener('abort', () => resolve(codes.workerOutdated.at(wholeFile('content'), {})), { once: true })
    gone.then(resolve)
  })
}

async function leave(worker: RunningWorker, end: Diagnostic | undefined): Promise<void> {
  if (end?.code === codes.queueAway.code) return worker.abandon()
  say('Finishing what is under way.')
  await worker.drain()
}
