import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Look, SingleKind } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { openPress } from './press.ts'
import { checkLocales, listPublications } from './publications.ts'
import { checkOpenBrand, openBrand } from './read-brand.ts'
import { readContent } from './read-content.ts'
import { readLook } from './read-look.ts'
import { checkAccepts } from './reports/check-accepts.ts'
import { draftPortfolio, draftProgress } from './reports/draft-report.ts'
import { type AnswerFile, findAnswerFiles } from './reports/find-answer-files.ts'
import { furnishWorkshop } from './reports/furnish-workshop.ts'
import { latestOf } from './reports/latest-of.ts'
import { makeEach } from './reports/make-each.ts'
import { readWordTemplate } from './reports/open-word-template.ts'
import { type OwnEditions, openEditions } from './reports/own-editions.ts'
import type { OwnAnswers } from './reports/read-own-answers.ts'
import { readTogether } from './reports/read-together.ts'
import { isJoint, type JointKind } from './reports/report-kinds.ts'
import { checkNames, jointName } from './reports/report-names.ts'
import type { ReportOutcome } from './reports/report-outcome.ts'
import type { ReportOptions, Workshop } from './reports/workshop.ts'
import { type Written, writeReport } from './reports/write-report.ts'

/** What came of making reports: all findings, and the files that were written. */
export interface ReportsResult {
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
  /** As the user would name them. */
  written: string[]
  /** What became of each answer file, for the kinds that make a report of each. */
  reports: ReportOutcome[]
}

/**
 * Makes a report of each answer file or, for the kinds that set several side by side, one of all: answers are checked and evaluated, joined
 * with the words of the edition, filled into the template in the brand's look, and printed. A file with errors is reported and has no report;
 * the others are made.
 */
export async function makeReports(options: ReportOptions): Promise<ReportsResult> {
  options.onStep('Reading the toolkit')
  const locales = languagesOf(options)
  const [content, folder, found] = await Promise.all([readContent(options.content, locales ?? []), openBrand(options.brand), findSets(options)])
  const look = await readLook(options.templates, folder.overlay)
  const publications = listPublications(content, look, locales ?? (content.value && [content.value.locale]))
  const brand = checkOpenBrand(folder, publications.value)
  const word = options.wordTemplate === undefined ? { value: undefined, diagnostics: [] } : await readWordTemplate(options.wordTemplate)
  const files = found.value ?? []
  const faults = [
    ...content.diagnostics,
    ...look.diagnostics,
    ...folder.diagnostics,
    ...brand.diagnostics,
    ...(isJoint(options.kind) ? [] : checkNames(files)),
    ...word.diagnostics,
    ...checkTemplate(look.value, options.template),
    ...(content.value === undefined ? [] : checkLocales(content.value, locales, options.content)),
  ]
  const result: ReportsResult = {
    diagnostics: [...faults, ...found.diagnostics, ...content.translationFindings, ...publications.diagnostics],
    sources: new Map([...content.sources, ...look.sources, ...folder.sources]),
    written: [],
    reports: [],
  }
  if (content.value === undefined || look.value === undefined || brand.value === undefined || hasErrors(faults) || files.length === 0) return result
  const press = options.formats.includes('pdf') ? await openPress(options.browser, options.signal) : { value: undefined, diagnostics: [] }
  if (hasErrors(press.diagnostics)) return { ...result, diagnostics: [...result.diagnostics, ...press.diagnostics] }
  const workshop: Workshop = {
    source: content.value,
    publications: publications.value,
    ...(await furnishWorkshop(look, brand.value)),
    wordTemplate: word.value,
    press: press.value,
    options,
  }
  try {
    const { kind } = options
    const editions = openEditions(options.content, content, look, locales)
    return isJoint(kind)
      ? await makeTogether(kind, files, { workshop, editions }, result)
      : await makeAll(kind, files, { workshop, editions }, result)
  } finally {
    await press.value?.close()
  }
}

/** A report that is made again is in the language that it was in, unless others are asked for. */
function languagesOf({ locales, carried }: ReportOptions): readonly string[] | undefined {
  return locales ?? (carried && [carried.locale])
}

async function findSets({ answers, carried }: ReportOptions): Promise<Checked<AnswerFile[]>> {
  const { value = [], diagnostics } = await findAnswerFiles(answers)
  return { value: [...value, ...(carried?.files ?? [])], diagnostics }
}

/** What reports are made with. */
interface Means {
  workshop: Workshop
  editions: OwnEditions
}

async function makeAll(
  kind: SingleKind,
  files: readonly AnswerFile[],
  { workshop, editions }: Means,
  { diagnostics, sources }: ReportsResult,
): Promise<ReportsResult> {
  workshop.options.onStep('Making reports')
  const made = await makeEach(kind, files, workshop, editions)
  return {
    diagnostics: [...diagnostics, ...made.diagnostics],
    sources: new Map([...sources, ...made.sources]),
    written: made.reports.flatMap(({ state, written }) => (state === 'made' ? written : [])),
    reports: made.reports,
  }
}

/** One report of all files, or none. */
async function makeTogether(
  kind: JointKind,
  files: readonly AnswerFile[],
  { workshop, editions }: Means,
  { diagnostics, sources }: ReportsResult,
): Promise<ReportsResult> {
  const read = await readTogether(kind, files, workshop, editions)
  const made = read.value === undefined ? nothing : await writeTogether(kind, read.value)
  return {
    diagnostics: [...diagnostics, ...read.diagnostics, ...made.diagnostics],
    sources: new Map([...sources, ...read.sources]),
    written: made.written,
    reports: [],
  }
}

const nothing: Written = { diagnostics: [], written: [], digests: {} }

/** In the words of the latest set’s edition. */
async function writeTogether(kind: JointKind, all: readonly OwnAnswers[]): Promise<Written> {
  const latest = latestOf(all)
  const { workshop } = latest
  const refused = checkAccepts(latest, workshop)
  if (refused.length > 0) return { ...nothing, diagnostics: refused }
  workshop.options.onStep('Making the report')
  const draft = kind === 'progress' ? draftProgress : draftPortfolio
  return writeReport(jointName(kind, all), (publication) => draft(all, publication, workshop), workshop)
}

function checkTemplate(look: Look | undefined, template: string | undefined): Diagnostic[] {
  if (look === undefined || template === undefined || look.templates.pages.has(`report/${template}/report`)) return []
  const known = [...look.templates.pages.keys()].flatMap((path) => path.match(/^report\/([^/]+)\/report$/)?.[1] ?? [])
  return [codes.unknownReportTemplate.at(wholeFile(`templates/report/${template}/report.hbs`), { template, known })]
}
