import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { type BrowserFound, startBrowser } from '../browser/find-browser.ts'
import { listPrograms, thisMachine } from '../browser/list-programs.ts'
import { checkJob } from '../check-job.ts'
import { finishPdf } from '../finishing/finish-pdf.ts'
import { readPrint } from '../finishing/read-print.ts'
import type { PrintedPdf, PrintJob } from '../print-job.ts'
import { openPagePool } from './page-pool.ts'
import { type PrintMeans, tryToPrint } from './try-to-print.ts'

/** A browser that prints documents, until it is closed. */
export interface Printer {
  browser: BrowserFound
  /**
   * Prints one document. May be called again before the last call is done: two documents are printed at once, the others wait.
   * What goes wrong is a diagnostic of this document and none of the next one's business.
   */
  print(job: PrintJob, options?: PrintOptions): Promise<Checked<PrintedPdf>>
  /** Cancels what is being printed, ends the browser and removes all that it wrote. Never fails. */
  close(): Promise<void>
}

/** What a printer is opened with; all has a default. */
export interface PrinterOptions {
  /** Where browsers are looked for, and what they are started with; without it, that of this process. */
  environment?: NodeJS.ProcessEnv
  /** The browser to use, before any other. */
  executablePath?: string
  /** How long one document may take, from the moment that it has a page. */
  secondsPerDocument?: number
  /** On two cores more than two gain nothing. */
  pagesAtOnce?: number
  /** After so many a browser is replaced by a fresh one. */
  documentsPerBrowser?: number
}

/** What one document is printed with. */
export interface PrintOptions {
  /** Cancels this document. */
  signal?: AbortSignal
  /** Where findings about the document stand; without it, at a file with the document's title as name. */
  place?: Place
  /**
   * The page, from 1, on which what has an id was when the document was printed last (`readPageNumbers`). Where that still holds it is printed
   * once. It is only a guess: wrong or without sense it costs time and changes nothing, and ids that the document does not have are nothing to it.
   */
  pageNumbers?: ReadonlyMap<string, number>
}

/** Starts a browser (see findBrowser). Close the printer when all is printed. */
export async function openPrinter(options: PrinterOptions = {}): Promise<Checked<Printer>> {
  const environment = options.environment ?? process.env
  const { value: started, diagnostics } = await startBrowser(listPrograms(thisMachine(environment), options.executablePath), environment)
  if (!started) return { value: undefined, diagnostics }
  const { pagesAtOnce = 2, documentsPerBrowser = 100, secondsPerDocument = 120 } = options
  const pool = openPagePool(started.running, started.relaunch, { pagesAtOnce, documentsPerBrowser })
  const closing = new AbortController()
  let closed: Promise<void> | undefined
  const printer: Printer = {
    browser: started.found,
    print: (job, { signal = closing.signal, place = wholeFile(job.title), pageNumbers: guess } = {}) =>
      print(job, place, { pool, seconds: secondsPerDocument, cancel: AbortSignal.any([closing.signal, signal]), ...(guess && { guess }) }),
    close: () => {
      closing.abort()
      closed ??= pool.close()
      return closed
    },
  }
  return { value: printer, diagnostics }
}

async function print(job: PrintJob, place: Place, means: PrintMeans): Promise<Checked<PrintedPdf>> {
  const faults = checkJob(job, place)
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const { value: raw, diagnostics } = await tryToPrint(job, place, means)
  if (!raw) return { value: undefined, diagnostics }
  const read = await readPrint(raw.bytes)
  const finished = await finishPdf(read, job, raw.links, place)
  const all = [...diagnostics, ...finished.diagnostics]
  if (means.cancel.aborted) return { value: undefined, diagnostics: [...all, codes.printCancelled.at(place, { title: job.title })] }
  if (!finished.value) return { value: undefined, diagnostics: all }
  const { bytes, outline } = finished.value
  const facts = {
    pages: read.document.getPageCount(),
    passes: raw.passes,
    pageOf: Object.fromEntries(raw.pageOf),
    outline,
    browser: raw.browserVersion,
  }
  return { value: { bytes, facts }, diagnostics: all }
}
