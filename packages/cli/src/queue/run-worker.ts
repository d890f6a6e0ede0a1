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
import { openFaultTeller } from './tell-faults.ts'

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
  // Whatever happens: an open connection would keep this process from ending.
  try {
    return await workWithPress(call, place, signal)
  } finally {
    place.link.close()
  }
}

async function workWithPress(call: WorkerCall, place: Places, signal: AbortSignal): Promise<Diagnostic[]> {
  const { value: press, diagnostics: missing } = await openPress(call.browser)
  try {
    return await work(call, { ...place, press, missing }, signal)
  } finally {
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
  if (hasErrors(missing)) say(`Reports on paper are left to other workers. ${missing.map(({ message }) => `${message}.`).join(' ')}`)
  const outdated = new AbortController()
  const tasks = openTasks(store, ground, press)
  const isGroundSame = async () => (await queueOn(ground, undefined)) === plain
  const bench = { store, tasks, isGroundSame, onOutdated: () => outdated.abort(), teller: openFaultTeller() }
  const worker = startWorker(link, { queues, takeover: call.takeover, work: (job, id) => doJob(job, id, bench).catch(tellMistake) })
  const metrics = await openMetrics(call, link, { queues: queues.map(({ name }) => name), worker }).catch(async (error: unknown) => {
    await worker.abandon()
    throw error
  })
  say(`Taking work of the queue ${queues.map(({ name }) => name).join(' and ')}; what is made goes into ${store.name}.`)
  const end = await untilOver({ signal, gone: link.gone, outdated: outdated.signal })
  const last = await leave(worker, link, end)
  await metrics.close()
  return last === undefined ? [] : [last]
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

/** Gives the reason of the end, which may be another by the time that all is finished. */
async function leave(worker: RunningWorker, { gone }: RedisLink, end: Diagnostic | undefined): Promise<Diagnostic | undefined> {
  if (end?.code === codes.queueAway.code) return worker.abandon().then(() => end)
  say('Finishing what is under way; a second signal ends at once.')
  // What is made stands in the store by then, though nobody is told.
  return Promise.race([worker.drain().then(() => end), gone])
}

/** What the message says may be of answers. */
function tellMistake(error: unknown): never {
  const name = error instanceof Error ? error.name : typeof error
  say(`A mistake in the program kept a report from being made (${name}); AI_TOOLKIT_DEBUG=1 shows where, and what may be of answers.`)
  if (process.env.AI_TOOLKIT_DEBUG !== undefined) console.error(error)
  throw error
}
