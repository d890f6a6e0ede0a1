import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { readDestinations } from '../finishing/read-destinations.ts'
import { readPdf } from '../finishing/read-pdf.ts'
import type { PrintJob } from '../print-job.ts'
import type { ClosedPage } from './closed-page.ts'
import { fillPageNumbers, listPageNumbers } from './page-numbers.ts'

/** A document as the browser printed it, its page numbers right. */
export interface RawPrint {
  document: PDFDocument
  pageOf: ReadonlyMap<string, number>
  passes: number
}

/** One pass finds the numbers, one shows them, one more mends what a number wider than the others has moved. */
const mostPasses = 3

/**
 * Prints a document, reads where the targets of its links came to stand, writes these numbers into its contents and prints it again,
 * until what it shows is what is so. Gives diagnostics for ids that no link leads to and for numbers that do not come to rest.
 */
export async function printPasses(page: ClosedPage, job: PrintJob, place: Place): Promise<RawPrint | Diagnostic[]> {
  const ids = listPageNumbers(job.html)
  if (ids.length === 0) return { ...(await printOnce(page, job, job.html, { tagged: true })), passes: 1 }
  const print = async (shown: ReadonlyMap<string, number>, passes: number): Promise<RawPrint | Diagnostic[]> => {
    const printed = await printOnce(page, job, fillPageNumbers(job.html, shown), { tagged: true })
    const moved = ids.filter((id) => printed.pageOf.get(id) !== shown.get(id))
    if (moved.length === 0) return { ...printed, passes }
    return passes < mostPasses ? print(printed.pageOf, passes + 1) : [codes.pageNumbersUnsettled.at(place, { passes, ids: moved })]
  }
  // The first pass only tells places, so it goes without tags.
  const { pageOf } = await printOnce(page, job, job.html, { tagged: false })
  const missing = ids.filter((id) => !pageOf.has(id))
  if (missing.length > 0) return missing.map((id) => codes.pageNumberWithoutTarget.at(place, { id, known: [...pageOf.keys()] }))
  return print(pageOf, 2)
}

async function printOnce(page: ClosedPage, { paper }: PrintJob, html: string, { tagged }: { tagged: boolean }): Promise<Omit<RawPrint, 'passes'>> {
  const document = await readPdf(await page.print(html, { paper, tagged }))
  return { document, pageOf: readDestinations(document) }
}
