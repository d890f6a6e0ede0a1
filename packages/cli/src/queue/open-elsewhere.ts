import { setTimeout as wait } from 'node:timers/promises'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { connectRedis, openOrders, openStore, type RedisLink, StoreAway } from '@ai-toolkit/queue'
import { isJoint } from '../reports/report-kinds.ts'
import type { ReportMaker } from '../reports/report-maker.ts'
import type { Workshop } from '../reports/workshop.ts'
import { say } from '../talk.ts'
import { queueOn } from './ground-digest.ts'
import { type Counter, makeElsewhere, QueueGone } from './make-elsewhere.ts'
import type { QueueCall } from './queue-call.ts'

/** In milliseconds: as long nobody wonders why nothing happens. */
const untilAsked = 3000

/** Opens store and queue to order reports through. Those who may make them are the workers that stand on the same ground. */
export async function openElsewhere(call: QueueCall, workshop: Workshop, shape: string): Promise<Checked<ReportMaker>> {
  const { kind } = workshop.options
  const { value: counter, diagnostics } = await openCounter(call, workshop)
  if (counter === undefined || isJoint(kind)) return { value: undefined, diagnostics }
  // It was opened to know which browser the workers need; nothing is printed here.
  await workshop.press?.close()
  try {
    return { value: await makeElsewhere(kind, workshop, shape, counter), diagnostics }
  } catch (error) {
    await counter.close()
    if (error instanceof StoreAway) return { value: undefined, diagnostics: [...error.diagnostics] }
    throw error
  }
}

async function openCounter({ queue, store: place, patience }: QueueCall, { options, press }: Workshop): Promise<Checked<Counter>> {
  const { content, templates, signal } = options
  const store = await openStore(place)
  const link = connectRedis(queue, { patience, say })
  if (store === undefined || link === undefined) {
    link?.close()
    return { value: undefined, diagnostics: [codes.queueAddress.at(wholeFile('--queue, --store'), {})] }
  }
  const name = await queueOn({ content, templates }, press?.browser)
  const orders = openOrders(link, name)
  link.gone.then((diagnostic) => orders.giveUp(new QueueGone([diagnostic])))
  const stop = (): void => {
    orders.giveUp(signal?.reason)
    link.close()
  }
  signal?.addEventListener('abort', stop, { once: true })
  const done = new AbortController()
  tellWhereNobodyListens(() => orders.workers(), name, done.signal)
  const close = async (): Promise<void> => {
    done.abort()
    signal?.removeEventListener('abort', stop)
    await closeOrders(() => orders.close(), link)
  }
  return { value: { store, orders, close }, diagnostics: [] }
}

/** A Redis that is gone takes no leave. */
async function closeOrders(close: () => Promise<void>, link: RedisLink): Promise<void> {
  await Promise.race([close().catch(() => {}), wait(1000, undefined, { ref: false })])
  link.close()
}

function tellWhereNobodyListens(workers: () => Promise<number>, name: string, signal: AbortSignal): void {
  wait(untilAsked, undefined, { signal, ref: false })
    .then(workers)
    .then((count) => {
      if (count === 0 && !signal.aborted)
        say(`No worker takes work of the queue ${name} yet: start one with the same content, templates, programs and browser. Waiting.`)
    })
    .catch(() => {})
}
