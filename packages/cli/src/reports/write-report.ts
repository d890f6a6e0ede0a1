import { type BundleFile, replaceFiles, sealFile } from '@ai-toolkit/bundle'
import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { writeRowsWorkbook } from '@ai-toolkit/exchange'
import { writeCsv } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import type { PrintJob } from '@ai-toolkit/pdf'
import { digestOf } from '@ai-toolkit/source'
import { DraftFailed, findingsOf } from '../findings-of.ts'
import type { Press } from '../press.ts'
import { attachmentsOf, carryInPage } from '../proof/carry-proof.ts'
import { proveReport } from '../proof/prove-report.ts'
import type { Publication } from '../publications.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { Draft } from './draft-report.ts'
import { latestOf } from './latest-of.ts'
import type { Workshop } from './workshop.ts'

/** What came of one report. */
export interface Written {
  diagnostics: Diagnostic[]
  /** As the user would name them. */
  written: string[]
  /** The digest of each file, by its path below the folder of reports. */
  digests: Record<string, string>
}

/** Writes a report in every language and format asked for: all of its files or, where one cannot be made, none. */
export async function writeReport(name: string, draft: (publication: Publication) => Draft, workshop: Workshop): Promise<Written> {
  const { value: files, diagnostics } = await filesOfReport(name, draft, workshop)
  if (files === undefined) return { diagnostics, written: [], digests: {} }
  const faults = await replaceFiles(userPath(workshop.options.out), files)
  return hasErrors(faults) ? { diagnostics: faults, written: [], digests: {} } : { diagnostics: faults, ...listWritten(files, workshop.options.out) }
}

/** The files of a report in every language and format asked for; none where one of them cannot be made. */
export async function filesOfReport(name: string, draft: (publication: Publication) => Draft, workshop: Workshop): Promise<Checked<BundleFile[]>> {
  const { options, publications } = workshop
  try {
    const files: BundleFile[] = []
    for (const publication of publications) {
      const path = options.locales === undefined ? name : `${name}.${publication.edition.locale}`
      files.push(...(await filesOf(path, draft(publication), publication, workshop)))
    }
    options.signal?.throwIfAborted()
    return { value: files, diagnostics: [] }
  } catch (error) {
    return { value: undefined, diagnostics: findingsOf(error, workshop.fileOf) }
  }
}

/** Files as the user would name them, and their digests by path below the folder of reports. */
export function listWritten(files: readonly BundleFile[], out: string): Pick<Written, 'written' | 'digests'> {
  return {
    written: files.map(({ path }) => displayPath(`${userPath(out)}/${path}`)),
    digests: Object.fromEntries(files.map(({ path, content }) => [path, digestOf(content)])),
  }
}

async function filesOf(
  path: string,
  { sets, json, rendered, rows, document }: Draft,
  publication: Publication,
  workshop: Workshop,
): Promise<BundleFile[]> {
  const files: BundleFile[] = []
  const { formats, signer } = workshop.options
  const day = latestOf(sets).answers.date
  const signed = (file: BundleFile) => signer?.sign(file, day) ?? [file]
  const report = formats.includes('html') || workshop.press !== undefined ? rendered() : undefined
  const proof = report === undefined ? [] : proveReport(sets, publication, workshop)
  if (report !== undefined && formats.includes('html')) files.push(...signed({ path: `${path}.html`, content: carryInPage(report.page, proof) }))
  if (formats.includes('json')) files.push({ path: `${path}.json`, content: `${JSON.stringify(json(), null, 2)}\n` })
  if (formats.includes('csv') && rows !== undefined) files.push({ path: `${path}.csv`, content: writeCsv(rows()) })
  if (formats.includes('xlsx') && rows !== undefined) files.push({ path: `${path}.xlsx`, content: writeRowsWorkbook(rows()) })
  if (formats.includes('docx') && document !== undefined) files.push({ path: `${path}.docx`, content: usable(await document()) })
  if (report !== undefined && workshop.press !== undefined)
    files.push(...signed(await printed(`${path}.pdf`, { ...report.print, attachments: attachmentsOf(proof, publication) }, workshop.press)))
  return files
}

/** A report on paper, with the digest of its own bytes. */
async function printed(path: string, job: PrintJob, press: Press): Promise<BundleFile> {
  for await (const { content } of press.printAll([{ path, make: () => job }], () => {}))
    return { path, content: sealFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'pdf') }
  throw new Error('A document that is printed is there')
}

/** A document that cannot be made ends the report it belongs to. */
function usable<Value>({ value, diagnostics }: Checked<Value>): Value {
  if (value === undefined) throw new DraftFailed(diagnostics)
  return value
}
