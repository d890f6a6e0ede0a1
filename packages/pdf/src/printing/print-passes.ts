import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { readDestinations } from '../finishing/read-destinations.ts'
import { readPdf } from '../finishing/read-pdf.ts'
import type { PrintJob } from '../print-job.ts'
import { scanDestinations } from '../reading/scan-destinations.ts'
import type { ClosedPage, PageLinks } from './closed-page.ts'
import { fillPageNumbers, listPageNumbers, numbersToShow } from './page-numbers.ts'

/** A document as the browser printed it, its page numbers right. */
export interface RawPrint {
  /** A PDF with tags. */
  bytes: Uint8Array
  links: PageLinks
  pageOf: PageNumbers
  passes: number
}

/** The page, from 1, of what has an id. */
type PageNumbers = ReadonlyMap<string, number>

/** One pass finds the numbers, one shows them, one more mends what a number wider than the others has moved. */
const mostPasses = 3

/**
 * Prints a document, reads where the targets of its links came to stand, writes these numbers into its contents and prints it again,
 * until what it shows is what is so. Gives diagnostics for ids that no link leads to and for numbers that do not come to rest.
 * With a `guess` that is right it is printed once; no guess changes the bytes.
 */
export async function printPasses(page: ClosedPage, job: PrintJob, place: Place, guess: PageNumbers = new Map()): Promise<RawPrint | Diagnostic[]> {
  const ids = listPageNumbers(job.html)
  await page.show(job.html)
  if (ids.length === 0) return { ...(await printTagged(page, job)), passes: 1 }
  const print = async (shown: PageNumbers, passes: number): Promise<RawPrint | Diagnostic[]> => {
    const printed = await printTagged(page, job)
    const moved = ids.filter((id) => printed.pageOf.get(id) !== shown.get(id))
    if (moved.length === 0) return { ...printed, passes }
    return passes < mostPasses ? show(printed.pageOf, passes + 1) : [codes.pageNumbersUnsettled.at(place, { passes, ids: moved })]
  }
  const show = async (pageOf: PageNumbers, passes: number): Promise<RawPrint | Diagnostic[]> => {
    const missing = ids.filter((id) => !pageOf.has(id))
    if (missing.length > 0) return missing.map((id) => codes.pageNumberWithoutTarget.at(place, { id, known: [...pageOf.keys()] }))
    await showNumbers(page, job.html, pageOf)
    return print(pageOf, passes)
  }
  if (await showGuess(page, job.html, ids, guess)) return print(guess, 1)
  return show(await findPages(page, job), 2)
}

/**
 * Shows guessed page numbers, where the document then is laid out as it is without them: only so do right ones lead to the document to which
 * those lead that are found, as contents that grow with their numbers may be at rest in two ways. Gives whether they are shown.
 */
async function showGuess(page: ClosedPage, html: string, ids: readonly string[], guess: PageNumbers): Promise<boolean> {
  if (!ids.every((id) => isPageNumber(guess.get(id)))) return false
  const steady = await page.fillAndMeasure(numbersToShow(html, guess))
  if (steady === false) await page.show(html)
  return steady === true
}

/** Four digits: more pages no browser prints. */
function isPageNumber(page: number | undefined): boolean {
  return Number.isInteger(page) && page !== undefined && page > 0 && page < 10_000
}

/** A document that is changed where it stands need not be taken apart again, nor its fonts: a seventh of what the browser does for two passes. */
async function showNumbers(page: ClosedPage, html: string, pageOf: PageNumbers): Promise<void> {
  const filled = await page.fill(numbersToShow(html, pageOf))
  if (!filled) await page.show(fillPageNumbers(html, pageOf))
}

/** A pass that only tells places goes without tags. */
async function findPages(page: ClosedPage, { paper }: PrintJob): Promise<PageNumbers> {
  return readPages(await page.print({ paper, tagged: false }))
}

/** The links are asked for while it is printed: other documents wait for the page. */
async function printTagged(page: ClosedPage, { paper }: PrintJob): Promise<Omit<RawPrint, 'passes'>> {
  const [bytes, links] = await Promise.all([page.print({ paper, tagged: true }), page.readLinks()])
  return { bytes, links, pageOf: await readPages(bytes) }
}

/** Without a library where the file is as expected: nobody can print on the page meanwhile. */
async function readPages(bytes: Uint8Array): Promise<PageNumbers> {
  return scanDestinations(bytes) ?? readDestinations(await readPdf(bytes))
}
