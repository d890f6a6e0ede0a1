import { type BundleFile, replaceFiles } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import { writeCsv } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { findingsOf } from '../findings-of.ts'
import type { Publication } from '../publications.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { Draft } from './draft-report.ts'
import type { Workshop } from './workshop.ts'

/** What came of one report. */
export interface Written {
  diagnostics: Diagnostic[]
  /** As the user would name them. */
  written: string[]
}

/** Writes a report in every language and format asked for: all of its files or, where one cannot be made, none. */
export async function writeReport(name: string, draft: (publication: Publication) => Draft, workshop: Workshop): Promise<Written> {
  const { options, publications } = workshop
  try {
    const files: BundleFile[] = []
    for (const publication of publications) {
      const path = options.locales === undefined ? name : `${name}.${publication.edition.locale}`
      files.push(...(await filesOf(path, draft(publication), workshop)))
    }
    const diagnostics = await replaceFiles(userPath(options.out), files)
    return { diagnostics, written: hasErrors(diagnostics) ? [] : files.map(({ path }) => displayPath(`${userPath(options.out)}/${path}`)) }
  } catch (error) {
    return { diagnostics: findingsOf(error, workshop.fileOf), written: [] }
  }
}

async function filesOf(path: string, { json, rendered, rows, document }: Draft, { options: { formats }, press }: Workshop): Promise<BundleFile[]> {
  const files: BundleFile[] = []
  const report = formats.includes('html') || press !== undefined ? rendered() : undefined
  if (report !== undefined && formats.includes('html')) files.push({ path: `${path}.html`, content: report.page })
  if (formats.includes('json')) files.push({ path: `${path}.json`, content: `${JSON.stringify(json(), null, 2)}\n` })
  if (formats.includes('csv') && rows !== undefined) files.push({ path: `${path}.csv`, content: writeCsv(rows()) })
  if (formats.includes('docx') && document !== undefined) files.push({ path: `${path}.docx`, content: await document() })
  if (report !== undefined && press !== undefined)
    for await (const file of press.printAll([{ path: `${path}.pdf`, make: () => report.print }], () => {})) files.push(file)
  return files
}
