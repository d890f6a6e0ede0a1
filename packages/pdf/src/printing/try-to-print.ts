import { type Checked, codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { BrowserFault } from '../browser/browser-fault.ts'
import type { PrintJob } from '../print-job.ts'
import type { LentPage } from './browser-shift.ts'
import type { ClosedPage } from './closed-page.ts'
import type { PagePool } from './page-pool.ts'
import { printPasses, type RawPrint } from './print-passes.ts'

/** What a document is printed with. */
export interface PrintMeans {
  pool: PagePool
  /** How long it may take once it has a page. */
  seconds: number
  cancel: AbortSignal
  /** The page, from 1, of what has an id, as it was when the document was printed last. */
  guess?: ReadonlyMap<string, number>
}

/** A document as it came out of the browser. */
export interface BrowserPrint extends RawPrint {
  browserVersion: string
}

/** A try that the document need not be to blame for. */
interface Failure {
  /** Whether the browser is gone; else it is there and says no. */
  died: boolean
  why: string
}

/** Prints a document; where the browser fails at it, once more on another page. */
export async function tryToPrint(job: PrintJob, place: Place, means: PrintMeans): Promise<Checked<BrowserPrint>> {
  const first = await printOnPage(job, place, means)
  const last = 'why' in first ? await printOnPage(job, place, means) : first
  return 'why' in last ? refuse(diagnose(last, job, place)) : last
}

function refuse(...diagnostics: Diagnostic[]): Checked<BrowserPrint> {
  return { value: undefined, diagnostics }
}

function diagnose({ died, why }: Failure, { title }: PrintJob, place: Place): Diagnostic {
  return died ? codes.browserDied.at(place, { title, why }) : codes.printFailed.at(place, { title, why })
}

async function printOnPage(job: PrintJob, place: Place, { pool, seconds, cancel, guess }: PrintMeans): Promise<Checked<BrowserPrint> | Failure> {
  let lent: LentPage | undefined
  let late: AbortSignal | undefined
  try {
    lent = await pool.lend(cancel)
    late = AbortSignal.timeout(seconds * 1000)
    return await usePage(lent, (page) => printPasses(page, job, place, guess), place, AbortSignal.any([cancel, late]))
  } catch (error) {
    if (cancel.aborted && (error === cancel.reason || error instanceof BrowserFault))
      return refuse(codes.printCancelled.at(place, { title: job.title }))
    if (!(error instanceof BrowserFault)) throw error
    if (late?.aborted) return refuse(codes.printTimeout.at(place, { title: job.title, seconds }))
    return { died: lent?.isAlive() !== true, why: error.message }
  }
}

type Print = (page: ClosedPage) => ReturnType<typeof printPasses>

async function usePage(lent: LentPage, print: Print, place: Place, stop: AbortSignal): Promise<Checked<BrowserPrint>> {
  // Without its page whatever is being printed fails at once, which is all that stopping takes.
  const throwAway = () => void lent.throwAway()
  stop.addEventListener('abort', throwAway, { once: true })
  if (stop.aborted) throwAway()
  try {
    const printed = await print(lent.page)
    const refused = reportRefused(lent.page.listRefused(), place)
    // Nobody waits for the page to be cleared: the document is finished meanwhile.
    void lent.giveBack()
    if (Array.isArray(printed)) return refuse(...printed, ...refused)
    return { value: { ...printed, browserVersion: lent.browserVersion }, diagnostics: refused }
  } catch (error) {
    await lent.throwAway()
    throw error
  } finally {
    stop.removeEventListener('abort', throwAway)
  }
}

/** Five addresses, of a hundred characters at most, say enough. */
function reportRefused(addresses: string[], place: Place): Diagnostic[] {
  const shown = addresses.slice(0, 5).map((address) => (address.length > 100 ? `${address.slice(0, 100)}…` : address))
  if (addresses.length > shown.length) shown.push(`${addresses.length - shown.length} more`)
  return shown.length > 0 ? [codes.printReachesOut.at(place, { addresses: shown })] : []
}
