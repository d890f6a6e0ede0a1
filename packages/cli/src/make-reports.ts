import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Look, SingleKind } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { engineVersion } from './made-with.ts'
import { openPress } from './press.ts'
import { checkLocales, listPublications } from './publications.ts'
import { type Assessed, readAnswers } from './read-answers.ts'
import { checkOpenBrand, openBrand } from './read-brand.ts'
import { readContent } from './read-content.ts'
import { readLook } from './read-look.ts'
import { checkAccepts } from './reports/check-accepts.ts'
import { draftPortfolio, draftProgress, draftReport } from './reports/draft-report.ts'
import { readTogether } from './reports/read-together.ts'
import { isJoint, type JointKind } from './reports/report-kinds.ts'
import { checkNames, jointName, nameOf } from './reports/report-names.ts'
import type { ReportOptions, Workshop } from './reports/workshop.ts'
import { type Written, writeReport } from './reports/write-report.ts'

/** What came of making reports: all findings, and the files that were written. */
export interface ReportsResult {
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
  /** As the user would name them. */
  written: string[]
}

/**
 * Makes a report of each answer file or, for the kinds that set several side by side, one of all: answers are checked and evaluated, joined
 * with the words of the edition, filled into the template in the brand's look, and printed. A file with errors is reported and has no report;
 * the others are made.
 */
export async function makeReports(options: ReportOptions): Promise<ReportsResult> {
  options.onStep('Reading the toolkit')
  const [content, folder] = await Promise.all([readContent(options.content, options.locales ?? []), openBrand(options.brand)])
  const look = await readLook(options.templates, folder.overlay)
  const publications = listPublications(content, look, options.locales ?? (content.value && [content.value.locale]))
  const brand = checkOpenBrand(folder, publications.value)
  const faults = [
    ...content.diagnostics,
    ...look.diagnostics,
    ...folder.diagnostics,
    ...brand.diagnostics,
    ...(isJoint(options.kind) ? [] : checkNames(options.answers)),
    ...checkTemplate(look.value, options.template),
    ...(content.value === undefined ? [] : checkLocales(content.value, options.locales, options.content)),
  ]
  const result: ReportsResult = {
    diagnostics: [...faults, ...content.translationFindings, ...publications.diagnostics],
    sources: new Map([...content.sources, ...look.sources, ...folder.sources]),
    written: [],
  }
  if (content.value === undefined || look.value === undefined || brand.value === undefined || hasErrors(faults)) return result
  const press = options.formats.includes('pdf') ? await openPress(options.browser, options.signal) : { value: undefined, diagnostics: [] }
  if (hasErrors(press.diagnostics)) return { ...result, diagnostics: [...result.diagnostics, ...press.diagnostics] }
  const workshop: Workshop = {
    source: content.value,
    publications: publications.value,
    brand: brand.value.brand,
    brandFiles: brand.value.files,
    descriptions: look.descriptions,
    fileOf: look.fileOf,
    engine: await engineVersion(),
    press: press.value,
    options,
  }
  try {
    const { kind } = options
    return isJoint(kind) ? await makeTogether(kind, workshop, result) : await makeEach(kind, workshop, result)
  } finally {
    await press.value?.close()
  }
}

async function makeEach(kind: SingleKind, workshop: Workshop, { diagnostics, sources, written }: ReportsResult): Promise<ReportsResult> {
  const result: ReportsResult = { diagnostics: [...diagnostics], sources: new Map(sources), written: [...written] }
  const { answers, onStep, signal } = workshop.options
  for (const [index, path] of answers.entries()) {
    signal?.throwIfAborted()
    onStep(`Report ${index + 1} of ${answers.length}`)
    const read = await readAnswers(path, workshop.source)
    const { value } = read
    const refused = value === undefined ? [] : checkAccepts(value, workshop)
    const made =
      value === undefined || refused.length > 0
        ? { diagnostics: refused, written: [] }
        : await writeReport(nameOf(path, kind), (publication) => draftReport(kind, value, publication, workshop), workshop)
    result.diagnostics.push(...read.diagnostics, ...made.diagnostics)
    result.sources = new Map([...result.sources, ...read.sources])
    result.written.push(...made.written)
  }
  return result
}

/** One report of all files, or none. */
async function makeTogether(kind: JointKind, workshop: Workshop, { diagnostics, sources }: ReportsResult): Promise<ReportsResult> {
  const read = await readTogether(kind, workshop)
  const made = read.value === undefined ? { diagnostics: [], written: [] } : await writeTogether(kind, read.value, workshop)
  return {
    diagnostics: [...diagnostics, ...read.diagnostics, ...made.diagnostics],
    sources: new Map([...sources, ...read.sources]),
    written: made.written,
  }
}

async function writeTogether(kind: JointKind, all: readonly Assessed[], workshop: Workshop): Promise<Written> {
  const refused = all.slice(0, 1).flatMap((assessed) => checkAccepts(assessed, workshop))
  if (refused.length > 0) return { diagnostics: refused, written: [] }
  workshop.options.onStep('Making the report')
  const draft = kind === 'progress' ? draftProgress : draftPortfolio
  return writeReport(jointName(kind, all), (publication) => draft(all, publication, workshop), workshop)
}

function checkTemplate(look: Look | undefined, template: string | undefined): Diagnostic[] {
  if (look === undefined || template === undefined || look.templates.pages.has(`report/${template}/report`)) return []
  const known = [...look.templates.pages.keys()].flatMap((path) => path.match(/^report\/([^/]+)\/report$/)?.[1] ?? [])
  return [codes.unknownReportTemplate.at(wholeFile(`templates/report/${template}/report.hbs`), { template, known })]
}
