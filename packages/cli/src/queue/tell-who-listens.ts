import { setTimeout as wait } from 'node:timers/promises'
import type { Orders } from '@ai-toolkit/queue'

/** How whoever waits for work is told. */
export interface Telling {
  /** Ends the telling, which rejects then. */
  signal: AbortSignal
  say: (text: string) => void
  /** How often is asked, in milliseconds: as long nobody wonders why nothing happens. */
  pace?: number
}

/** Workers that Redis lost come back a moment later: so often nobody must be there. */
const patience = 2

/** Says when nobody takes work of a queue, and when somebody does again, until it is ended. */
export async function tellWhoListens(
  orders: Pick<Orders, 'workers' | 'served'>,
  name: string,
  { signal, say, pace = 3000 }: Telling,
): Promise<never> {
  let missed = 0
  let isSaid = false
  while (true) {
    await wait(pace, undefined, { signal, ref: false })
    // Of a Redis that is away the connection tells.
    const count = await orders.workers().catch(() => undefined)
    missed = count === 0 ? missed + 1 : 0
    if (!isSaid && missed === patience) say(nobodyListens(name, await orders.served().catch(() => [])))
    else if (isSaid && count) say('A worker takes work of it now.')
    if (count !== undefined) isSaid = missed >= patience
  }
}

function nobodyListens(name: string, served: readonly string[]): string {
  const others = served.filter((one) => one !== name)
  const elsewhere =
    others.length === 0
      ? 'There is none of any other queue either.'
      : `Workers take work of ${others.join(', ')}: what differs in the name differs there, content, templates or programs, in this order.`
  return `No worker takes work of the queue ${name}: start one with the same content, templates, programs and, for paper, browser. ${elsewhere} Waiting.`
}
