import { type OldBundle, openOldBundle } from '@ai-toolkit/bundle'
import type { Checked } from '@ai-toolkit/diagnostics'
import { openPrinter, type Printer, type PrintJob, readPageNumbers } from '@ai-toolkit/pdf'
import { digestOf, digestOfJson } from '@ai-toolkit/source'
import { type DocumentToPrint, type Press, PrintFailed, printAll, printCounted } from '../press.ts'
import { versionIn } from './origin.ts'
import type { PrintWork } from './work.ts'

/** A press that prints only what is not printed already, and starts a browser only then. */
export interface FrugalPress {
  printAll: Press['printAll']
  /** What printed the PDFs, those that were kept too. */
  browser: () => Promise<string>
  work: PrintWork
  close: () => Promise<void>
}

/** What a press is opened with. */
export interface PressOptions {
  /** The program to print with; found by itself where absent. */
  program: string | undefined
  /** The version of the browser, where it is known without starting it, such as `156.0.8078.79`. */
  version: string | undefined
  /** The digest of the programs that make a PDF of a document. */
  printing: string
  /** The folder of the bundle whose PDFs are kept; none is where absent. */
  keepFrom: string | undefined
  signal?: AbortSignal | undefined
}

/** Opens a press. It starts its browser at once where there is nothing to keep, so that a missing one is found before anything is made. */
export async function openFrugalPress(options: PressOptions): Promise<Checked<FrugalPress>> {
  const old = options.keepFrom === undefined ? undefined : await openOldBundle(options.keepFrom)
  const work: PrintWork = { pdfsPrinted: 0, pdfsKept: 0, passes: 0 }
  const opening = openWhenNeeded(options.program)
  const known = options.version !== undefined && versionIn(old?.manifest.madeWith.browser) === options.version
  if (!known) {
    const { value, diagnostics } = await opening.now()
    if (value === undefined) return { value: undefined, diagnostics }
  }
  const browser = async (): Promise<string> =>
    known && !opening.begun() ? (old?.manifest.madeWith.browser ?? '') : (await opened(opening)).browser.version
  const one = async (document: DocumentToPrint) => printOrKeep(document, { old, opening, work, browser, options })
  const value: FrugalPress = { printAll: (documents, onStep) => printAll(one, documents, onStep), browser, work, close: opening.end }
  return { value, diagnostics: [] }
}

interface Means {
  old: OldBundle | undefined
  opening: Opening
  work: PrintWork
  browser: () => Promise<string>
  options: PressOptions
}

async function printOrKeep(
  { path, make }: DocumentToPrint,
  { old, opening, work, browser, options }: Means,
): ReturnType<Parameters<typeof printAll>[0]> {
  const job = make()
  const madeFrom = digestJob(job, [versionIn(await browser()) ?? '', options.printing])
  const last = await old?.file(path)
  if (last?.entry.madeFrom === madeFrom) {
    work.pdfsKept += 1
    return { value: { path, content: last.bytes, madeFrom }, diagnostics: [] }
  }
  const printer = await opened(opening)
  // Most changes leave most headings on their pages.
  const pageNumbers = last && readPageNumbers(last.bytes)
  const { value, diagnostics } = await printCounted(job, { printer, work, signal: options.signal, pageNumbers })
  return { value: value && { path, content: value.bytes, madeFrom }, diagnostics }
}

function digestJob({ attachments = [], ...job }: PrintJob, programs: readonly string[]): string {
  const attached = attachments.map(({ bytes, ...attachment }) => ({ ...attachment, bytes: digestOf(bytes) }))
  return digestOfJson({ job, attached, programs })
}

/** A browser that is started when it is first needed. */
interface Opening {
  now: () => Promise<Checked<Printer>>
  begun: () => boolean
  end: () => Promise<void>
}

function openWhenNeeded(program: string | undefined): Opening {
  let printer: Promise<Checked<Printer>> | undefined
  return {
    now: () => (printer ??= openPrinter({ ...(program !== undefined && { executablePath: program }) })),
    begun: () => printer !== undefined,
    end: async () => (await printer)?.value?.close(),
  }
}

async function opened(opening: Opening): Promise<Printer> {
  const { value, diagnostics } = await opening.now()
  if (value === undefined) throw new PrintFailed(diagnostics)
  return value
}
