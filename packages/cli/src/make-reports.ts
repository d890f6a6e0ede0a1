import { basename } from 'node:path'
import { type BundleFile, replaceFiles } from '@ai-toolkit/bundle'
import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { type Look, markUntranslated, renderReport } from '@ai-toolkit/html'
import type { Brand, Diagnostic, Edition, ReportModel } from '@ai-toolkit/model'
import { modelReport } from '@ai-toolkit/report'
import type { Format } from './bundle-files.ts'
import { findingsOf } from './findings-of.ts'
import { engineVersion } from './made-with.ts'
import { openPress, type Press } from './press.ts'
import { checkLocales, listPublications, type Publication } from './publications.ts'
import { type Assessed, readAnswers } from './read-answers.ts'
import { readBrand } from './read-brand.ts'
import { readContent } from './read-content.ts'
import { readLook } from './read-look.ts'
import { displayPath, userPath } from './user-path.ts'

/** What to make reports of, and how. Folders and files as the user gives them. */
export interface ReportOptions {
  answers: readonly string[]
  content: string
  templates: string
  brand: string
  /** A folder in templates/report; the questionnaire's own where absent. */
  template?: string | undefined
  out: string
  /** The languages to report in; the toolkit’s own where absent. With languages given, files are named after them. */
  locales?: readonly string[] | undefined
  formats: readonly Format[]
  browser?: string | undefined
  onStep: (text: string) => void
  signal?: AbortSignal
}

/** What came of making reports: all findings, and the files that were written. */
export interface ReportsResult {
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
  /** As the user would name them. */
  written: string[]
}

/** What all reports of one run share. */
interface Workshop {
  /** In its source language; answers are checked and evaluated by it. */
  source: Edition
  /** One for each language to report in. */
  publications: readonly Publication[]
  brand: Brand
  brandFiles: ReadonlyMap<string, Uint8Array>
  engine: string
  press: Press | undefined
  options: ReportOptions
}

/**
 * Makes a report of each answer file: answers are checked and evaluated, joined with the words of the edition, filled into the template in
 * the brand's look, and printed. A file with errors is reported and has no report; the others are made.
 */
export async function makeReports(options: ReportOptions): Promise<ReportsResult> {
  options.onStep('Reading the toolkit')
  const [content, look, brand] = await Promise.all([
    readContent(options.content, options.locales ?? []),
    readLook(options.templates),
    readBrand(options.brand),
  ])
  const publications = listPublications(content, look, options.locales ?? (content.value && [content.value.locale]))
  const faults = [
    ...content.diagnostics,
    ...look.diagnostics,
    ...brand.diagnostics,
    ...checkNames(options.answers),
    ...checkTemplate(look.value, options.template),
    ...(content.value === undefined ? [] : checkLocales(content.value, options.locales, options.content)),
  ]
  const result: ReportsResult = {
    diagnostics: [...faults, ...content.translationFindings, ...publications.diagnostics],
    sources: new Map([...content.sources, ...look.sources, ...brand.sources]),
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
    engine: await engineVersion(),
    press: press.value,
    options,
  }
  try {
    return await makeEach(workshop, result)
  } finally {
    await press.value?.close()
  }
}

async function makeEach(workshop: Workshop, { diagnostics, sources, written }: ReportsResult): Promise<ReportsResult> {
  const result: ReportsResult = { diagnostics: [...diagnostics], sources: new Map(sources), written: [...written] }
  const { answers, onStep, signal } = workshop.options
  for (const [index, path] of answers.entries()) {
    signal?.throwIfAborted()
    onStep(`Report ${index + 1} of ${answers.length}`)
    const read = await readAnswers(path, workshop.source)
    const made = read.value === undefined ? { diagnostics: [], written: [] } : await makeOne(read.value, workshop)
    result.diagnostics.push(...read.diagnostics, ...made.diagnostics)
    result.sources = new Map([...result.sources, ...read.sources])
    result.written.push(...made.written)
  }
  return result
}

async function makeOne(assessed: Assessed, workshop: Workshop): Promise<Pick<ReportsResult, 'diagnostics' | 'written'>> {
  const { options, publications } = workshop
  try {
    const files: BundleFile[] = []
    for (const publication of publications) files.push(...(await reportFiles(assessed, publication, workshop)))
    const diagnostics = await replaceFiles(userPath(options.out), files)
    return { diagnostics, written: hasErrors(diagnostics) ? [] : files.map(({ path }) => displayPath(`${userPath(options.out)}/${path}`)) }
  } catch (error) {
    return { diagnostics: findingsOf(error, options.templates), written: [] }
  }
}

/** One report in one language, in the formats asked for. */
async function reportFiles(assessed: Assessed, { edition, look }: Publication, workshop: Workshop): Promise<BundleFile[]> {
  const { options, press, brandFiles } = workshop
  const name = options.locales === undefined ? reportName(assessed.file) : `${reportName(assessed.file)}.${edition.locale}`
  const files: BundleFile[] = []
  if (options.formats.includes('json'))
    files.push({ path: `${name}.json`, content: `${JSON.stringify(modelIn(edition, assessed, workshop), null, 2)}\n` })
  if (!options.formats.includes('html') && press === undefined) return files
  const model = modelIn(markUntranslated(edition), assessed, workshop)
  const rendered = renderReport(model, look, { brandFiles, ...(options.template !== undefined && { template: options.template }) })
  if (options.formats.includes('html')) files.unshift({ path: `${name}.html`, content: rendered.page })
  if (press !== undefined) for await (const file of press.printAll([{ path: `${name}.pdf`, make: () => rendered.print }], () => {})) files.push(file)
  return files
}

/** The report in the words of an edition; the evaluation is the same in every language. */
function modelIn(edition: Edition, { resource, answers, assessment, fileDigest }: Assessed, { brand, engine }: Workshop): ReportModel {
  const own = edition.resources.find(({ id }) => id === resource.id) ?? resource
  return modelReport({ edition, resource: own, answers, assessment, brand, answersDigest: fileDigest, engine: { version: engine } })
}

/** `our-agency.answers.yaml` gives `our-agency`. */
function reportName(file: string): string {
  return basename(file).replace(/(\.answers)?\.(ya?ml|json)$/i, '')
}

/** Two files of one name would write one report over the other. */
function checkNames(answers: readonly string[]): Diagnostic[] {
  const names = answers.map(reportName)
  return answers.flatMap((file, index) => {
    const first = names.indexOf(names[index] ?? '')
    return first < index ? [codes.reportNameTwice.at(wholeFile(file), { name: names[index] ?? '', other: answers[first] ?? '' })] : []
  })
}

function checkTemplate(look: Look | undefined, template: string | undefined): Diagnostic[] {
  if (look === undefined || template === undefined || look.templates.pages.has(`report/${template}/report`)) return []
  const known = [...look.templates.pages.keys()].flatMap((path) => path.match(/^report\/([^/]+)\/report$/)?.[1] ?? [])
  return [codes.unknownReportTemplate.at(wholeFile(`templates/report/${template}/report.hbs`), { template, known })]
}
