import { setTimeout as wait } from 'node:timers/promises'
import { BrowserFault } from '../browser/browser-fault.ts'
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

/** How long a browser may take, in milliseconds, to open a page, to empty one and to close one, before it is taken for one that hangs. */
const usualPatience = { open: 30_000, clear: 10_000, close: 3000 }

/** Begins the shift of a browser that runs. */
export function beginShift(running: RunningBrowser, documents: number, patience = usualPatience): BrowserShift {
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
      const page = idle.pop() ?? (await openInTime(running, patience.open))
      return lentPage({ page, running, idle, take, patience })
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

async function openInTime(running: RunningBrowser, milliseconds: number): Promise<ClosedPage> {
  const opening = openClosedPage(running)
  const page = await Promise.race([opening, wait(milliseconds, undefined, { ref: false })])
  if (page !== undefined) return page
  await running.end()
  throw new BrowserFault('it hangs: it opens no page')
}

interface Loan {
  page: ClosedPage
  running: RunningBrowser
  idle: ClosedPage[]
  take: () => Promise<void>
  patience: typeof usualPatience
}

function lentPage({ page, running, idle, take, patience }: Loan): LentPage {
  let settled: Promise<void> | undefined
  const clear = async () => {
    // A page that is not cleared is not used again.
    if (await succeeds(page.clear(), patience.clear)) idle.push(page)
    else await closeNow()
    await take()
  }
  const closeNow = async () => {
    // A page that cannot be closed would go on printing for nobody, so its browser ends with all its pages.
    if (!(await succeeds(page.close(), patience.close))) await running.end()
  }
  const close = async () => {
    await closeNow()
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

/** Whether it is done, without a fault, in time. */
function succeeds(work: Promise<void>, milliseconds: number): Promise<boolean> {
  const done = work.then(
    () => true,
    () => false,
  )
  return Promise.race([done, wait(milliseconds, false, { ref: false })])
}
