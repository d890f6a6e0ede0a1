import { type Checked, codes, DiagnosedError, wholeFile } from '@ai-toolkit/diagnostics'
import { connectRedis, openOrders, openStore, type RedisLink } from '@ai-toolkit/queue'
import { isJoint } from '../reports/report-kinds.ts'
import type { ReportMaker } from '../reports/report-maker.ts'
import type { Workshop } from '../reports/workshop.ts'
import { say } from '../talk.ts'
import { queueOn } from './ground-digest.ts'
import { inTime } from './in-time.ts'
import { type Counter, makeElsewhere } from './make-elsewhere.ts'
import type { QueueCall } from './queue-call.ts'
import { tellWhoListens } from './tell-who-listens.ts'

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
    if (error instanceof DiagnosedError) return { value: undefined, diagnostics: [...error.diagnostics] }
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
  const orders = openOrders(link, name, openOnce(tellFault))
  link.gone.then((diagnostic) => orders.giveUp(new DiagnosedError([diagnostic])))
  const stop = (): void => {
    orders.giveUp(signal?.reason)
    link.close()
  }
  signal?.addEventListener('abort', stop, { once: true })
  const done = new AbortController()
  tellWhoListens(orders, name, { signal: done.signal, say }).catch(() => {})
  const close = async (): Promise<void> => {
    done.abort()
    signal?.removeEventListener('abort', stop)
    await closeOrders(() => orders.close(), link)
  }
  return { value: { store, orders, close }, diagnostics: [] }
}

/** A Redis that is gone takes no leave. */
async function closeOrders(close: () => Promise<void>, link: RedisLink): Promise<void> {
  await inTime(close(), 1000)
  link.close()
}

function tellFault(found: string): void {
  say(`A worker could not make a report (${found}); it is tried again. The worker says more.`)
}

/** Each text once. */
function openOnce(tell: (text: string) => void): (codes: readonly string[]) => void {
  const told = new Set([''])
  return (found) => {
    const text = found.join(', ')
    if (!told.has(text)) tell(text)
    told.add(text)
  }
}
