import type { BundleFile } from '@ai-toolkit/bundle'
import { type Checked, DiagnosedError } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { openPrinter, type PrintedPdf, type Printer, type PrintJob } from '@ai-toolkit/pdf'
import type { PrintWork } from './build/work.ts'
import { openPageMemory, type PageMemory } from './page-memory.ts'

/** A document still to be rendered, and where its PDF goes. It is rendered when its turn comes, so that few are held in memory. */
export interface DocumentToPrint {
  path: string
  make: () => PrintJob
}

/** Prints documents, two at a time, in one browser. */
export interface Press {
  /** The PDFs in the order of the documents. Throws `PrintFailed` where one cannot be printed. */
  printAll: (documents: readonly DocumentToPrint[], onStep: (text: string) => void) => AsyncGenerator<BundleFile>
  /** Such as `Chrome/153.0.8000.0`. */
  browser: string
  work: Pick<PrintWork, 'pdfsPrinted' | 'passes'>
  close: () => Promise<void>
}

/** A document could not be printed; what was to be written with it must not be. */
export class PrintFailed extends DiagnosedError {}

/** Opens a browser for printing. The page numbers of a document are guessed from those that it printed before; that changes no byte. */
export async function openPress(browser?: string, signal?: AbortSignal): Promise<Checked<Press>> {
  const { value: printer, diagnostics } = await openPrinter({ ...(browser !== undefined && { executablePath: browser }) })
  if (printer === undefined) return { value: undefined, diagnostics }
  const means = { printer, memory: openPageMemory(), work: { pdfsPrinted: 0, passes: 0 }, signal }
  return {
    value: {
      printAll: (documents, onStep) => printAll((document) => printOne(document, means), documents, onStep),
      browser: printer.browser.version,
      work: means.work,
      close: () => printer.close(),
    },
    diagnostics,
  }
}

/** As many as the printer prints at a time: more gained nothing (packages/pdf/README.md). */
const atOnce = 2

/** The PDFs in the order of the documents, a few made at a time by `printOne`. Throws `PrintFailed` where one cannot be printed. */
export async function* printAll(
  printOne: (document: DocumentToPrint) => Promise<Checked<BundleFile>>,
  documents: readonly DocumentToPrint[],
  onStep: (text: string) => void,
): AsyncGenerator<BundleFile> {
  const running: Promise<Checked<BundleFile>>[] = []
  const start = (index: number): void => {
    const document = documents[index]
    if (document === undefined) return
    const printing = printOne(document)
    // Heard when its turn comes, which may be after it failed, or never where another failed before it.
    printing.catch(() => undefined)
    running[index] = printing
  }
  for (let index = 0; index < atOnce; index += 1) start(index)
  for (const index of documents.keys()) {
    onStep(`Printing ${index + 1} of ${documents.length}`)
    const { value, diagnostics } = (await running[index]) ?? { value: undefined, diagnostics: [] }
    if (value === undefined) throw new PrintFailed([...diagnostics, ...(await findingsOf(running.slice(index + 1)))])
    start(index + atOnce)
    yield value
  }
}

/** What is being printed beside a failed document is waited for: it may have findings of its own. */
async function findingsOf(running: readonly Promise<Checked<BundleFile>>[]): Promise<Diagnostic[]> {
  return (await Promise.all(running)).flatMap(({ diagnostics }) => diagnostics)
}

interface Means {
  printer: Printer
  memory: PageMemory
  work: Press['work']
  signal: AbortSignal | undefined
}

async function printOne({ path, make }: DocumentToPrint, { printer, memory, work, signal }: Means): Promise<Checked<BundleFile>> {
  const job = make()
  const { guess, remember } = memory.about(job.html)
  const { value, diagnostics } = await printCounted(job, { printer, work, signal, pageNumbers: guess })
  if (value !== undefined) remember(value.facts.pageOf)
  return { value: value && { path, content: value.bytes }, diagnostics }
}

/** What a document is printed with; `pageNumbers` are guessed, as of `PrintOptions`. */
interface Printing {
  printer: Printer
  work: Press['work']
  signal: AbortSignal | undefined
  pageNumbers: ReadonlyMap<string, number> | undefined
}

/** Prints a document, and counts that it was printed and in how many passes. */
export async function printCounted(job: PrintJob, { printer, work, signal, pageNumbers }: Printing): Promise<Checked<PrintedPdf>> {
  const printed = await printer.print(job, { ...(signal && { signal }), ...(pageNumbers && { pageNumbers }) })
  if (printed.value !== undefined) {
    work.pdfsPrinted += 1
    work.passes += printed.value.facts.passes
  }
  return printed
}
