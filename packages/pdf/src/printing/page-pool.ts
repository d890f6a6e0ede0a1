import type { RunningBrowser } from '../browser/launch-browser.ts'
import { type BrowserShift, beginShift, type LentPage } from './browser-shift.ts'
import { openGate } from './gate.ts'

/** Pages to print on, so many at once, in a browser that is replaced when it has served long enough or died. */
export interface PagePool {
  /** A page for one document, when there is one. Throws the signal's reason when it aborts first, a BrowserFault when no browser starts. */
  lend(signal: AbortSignal): Promise<LentPage>
  /** Waits until every page is back, and ends the browser. */
  close(): Promise<void>
}

/** How many pages a pool holds, and for how long. */
export interface PoolSize {
  pagesAtOnce: number
  documentsPerBrowser: number
}

/** A pool that begins with a browser that runs, and starts the next one when that must go. */
export function openPagePool(first: RunningBrowser, relaunch: () => Promise<RunningBrowser>, size: PoolSize): PagePool {
  const gate = openGate(size.pagesAtOnce)
  let current: Promise<BrowserShift> = Promise.resolve(beginShift(first, size.documentsPerBrowser))
  const relieve = async (last: BrowserShift | undefined) => {
    await last?.retire()
    return beginShift(await relaunch(), size.documentsPerBrowser)
  }
  const pick = async (): Promise<LentPage> => {
    const asked = current
    const shift = await settle(asked)
    if (shift?.canTakeMore()) return shift.lend()
    // Several documents may find the browser gone at once; the first has it replaced, and all wait for the new one.
    if (current === asked) current = relieve(shift)
    await current
    return pick()
  }
  const lend = async (signal: AbortSignal) => {
    const leave = await gate.enter(signal)
    try {
      return leaveAfter(await pick(), leave)
    } catch (error) {
      leave()
      throw error
    }
  }
  const close = async () => {
    // Whoever holds every place of the gate is alone.
    const never = new AbortController().signal
    await Promise.all(Array.from({ length: size.pagesAtOnce }, () => gate.enter(never)))
    await (await settle(current))?.retire()
  }
  return { lend, close }
}

/** Undefined for a browser that did not start: whoever asked for it has been told. */
function settle(shift: Promise<BrowserShift>): Promise<BrowserShift | undefined> {
  return shift.catch(() => undefined)
}

function leaveAfter(page: LentPage, leave: () => void): LentPage {
  let left: Promise<void> | undefined
  return {
    ...page,
    giveBack: () => (left ??= page.giveBack().then(leave)),
    throwAway: () => (left ??= page.throwAway().then(leave)),
  }
}
