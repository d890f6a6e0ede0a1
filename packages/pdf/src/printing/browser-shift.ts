import { setTimeout as wait } from 'node:timers/promises'
import type { RunningBrowser } from '../browser/launch-browser.ts'
import { type ClosedPage, openClosedPage } from './closed-page.ts'

/** The working life of one browser: so many documents, then it goes, because what it leaves in memory grows with each. */
export interface BrowserShift {
  /** Whether it may take one more document. */
  canTakeMore(): boolean
  /** A page for one document. Throws a BrowserFault where the browser has none to give. */
  lend(): Promise<LentPage>
  /** Ends the browser as soon as no document is printed in it any more. */
  retire(): Promise<void>
}

/** A page, until it is given back or thrown away; whichever comes first counts. Neither fails. */
export interface LentPage {
  page: ClosedPage
  /** Such as `Chrome/156.0.8078.79`. */
  browserVersion: string
  /** Whether its browser still runs. */
  isAlive(): boolean
  giveBack(): Promise<void>
  /** Closes it in the middle of whatever it does. */
  throwAway(): Promise<void>
}

/** Begins the shift of a browser that runs. */
export function beginShift(running: RunningBrowser, documents: number): BrowserShift {
  const idle: ClosedPage[] = []
  let begun = 0
  let lent = 0
  let retired = false
  const isAlive = () => running.browser.connected
  const endIfDone = async () => {
    if (retired && lent === 0) await running.end()
  }
  const take = async () => {
    lent -= 1
    await endIfDone()
  }
  const lend = async (): Promise<LentPage> => {
    begun += 1
    lent += 1
    try {
      const page = idle.pop() ?? (await openClosedPage(running))
      return lentPage(page, running, idle, take)
    } catch (error) {
      await take()
      throw error
    }
  }
  return {
    canTakeMore: () => isAlive() && !retired && begun < documents,
    lend,
    retire: () => {
      retired = true
      return endIfDone()
    },
  }
}

function lentPage(page: ClosedPage, running: RunningBrowser, idle: ClosedPage[], take: () => Promise<void>): LentPage {
  let settled: Promise<void> | undefined
  const clear = async () => {
    // A page that cannot be cleared is not used again; it goes with its browser.
    if (await succeeds(page.clear())) idle.push(page)
    await take()
  }
  const close = async () => {
    // A page that cannot be closed would go on printing for nobody, so its browser ends with all its pages.
    const closed = await Promise.race([succeeds(page.close()), wait(3000, false, { ref: false })])
    if (!closed) await running.end()
    await take()
  }
  return {
    page,
    browserVersion: running.version,
    isAlive: () => running.browser.connected,
    giveBack: () => (settled ??= clear()),
    throwAway: () => (settled ??= close()),
  }
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}
