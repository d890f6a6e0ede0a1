import { clearLeftFiles } from '@ai-toolkit/bundle'
import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import type { SingleKind } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { openPress, type Press } from './press.ts'
import { checkAccepts } from './reports/check-accepts.ts'
import { draftPortfolio, draftProgress } from './reports/draft-report.ts'
import { type AnswerFile, findAnswerFiles } from './reports/find-answer-files.ts'
import { latestOf } from './reports/latest-of.ts'
import { makeEach } from './reports/make-each.ts'
import { type Means, openWorkshop } from './reports/open-workshop.ts'
import type { OwnAnswers } from './reports/read-own-answers.ts'
import { readTogether } from './reports/read-together.ts'
import { isJoint, type JointKind } from './reports/report-kinds.ts'
import { makeHere, type ReportMaker } from './reports/report-maker.ts'
import { checkNames, jointName } from './reports/report-names.ts'
import type { ReportOutcome } from './reports/report-outcome.ts'
import { shapeDigest } from './reports/shape-digest.ts'
import { filesOfShard } from './reports/shard.ts'
import type { ReportOptions } from './reports/workshop.ts'
import { type Written, writeReport } from './reports/write-report.ts'
import { userPath } from './user-path.ts'

/** What came of making reports: all findings, and the files that were written. */
export interface ReportsResult {
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
  /** As the user would name them. */
  written: string[]
  /** What became of each answer file, for the kinds that make a report of each. */
  reports: ReportOutcome[]
  /** How much was printed, where anything was. */
  work?: Press['work']
}

/**
 * Makes a report of each answer file or, for the kinds that set several side by side, one of all: answers are checked and evaluated, joined
 * with the words of the edition, filled into the template in the brand's look, and printed. A file with errors is reported and has no report;
 * the others are made.
 */
export async function makeReports(options: ReportOptions): Promise<ReportsResult> {
  options.onStep('Reading the toolkit')
  const [opened, found] = await Promise.all([openWorkshop(options), findSets(options)])
  const result = { diagnostics: [...opened.diagnostics, ...found.diagnostics], sources: opened.sources, written: [], reports: [] }
  if (opened.value === undefined || found.value === undefined || found.value.length === 0) return result
  const press = options.formats.includes('pdf') ? await openPress(options.browser, options.signal) : { value: undefined, diagnostics: [] }
  if (hasErrors(press.diagnostics)) return { ...result, diagnostics: [...result.diagnostics, ...press.diagnostics] }
  await clearLeftFiles(userPath(options.out))
  const means: Means = { ...opened.value, workshop: { ...opened.value.workshop, press: press.value } }
  try {
    const { kind } = options
    const made = isJoint(kind) ? await makeTogether(kind, found.value, means, result) : await makeAll(kind, found.value, means, result)
    return { ...made, ...(press.value && { work: press.value.work }) }
  } finally {
    await press.value?.close()
  }
}

/** The answer files to report on; none where two of them would have reports of one name. */
async function findSets({ answers, carried, kind, shard }: ReportOptions): Promise<Checked<AnswerFile[]>> {
  const { value = [], diagnostics } = await findAnswerFiles(answers)
  const files = [...value, ...(carried?.files ?? [])]
  const misnamed = isJoint(kind) ? [] : checkNames(files)
  const ours = shard === undefined ? files : filesOfShard(files, shard)
  return { value: hasErrors(misnamed) ? undefined : ours, diagnostics: [...misnamed, ...diagnostics] }
}

async function makeAll(
  kind: SingleKind,
  files: readonly AnswerFile[],
  means: Means,
  { diagnostics, sources }: ReportsResult,
): Promise<ReportsResult> {
  const { workshop } = means
  workshop.options.onStep('Making reports')
  const { resume, shard, elsewhere } = workshop.options
  // Working it out takes longer than a single report.
  const shape = files.length > 1 || resume || shard || elsewhere ? await shapeDigest(workshop) : undefined
  const { value: maker, diagnostics: faults } = await openMaker(kind, means, shape)
  if (maker === undefined) return { diagnostics: [...diagnostics, ...faults], sources, written: [], reports: [] }
  const made = await makeEach(kind, files, { workshop, shape, maker }).finally(() => maker.close())
  return {
    diagnostics: [...diagnostics, ...made.diagnostics],
    sources: new Map([...sources, ...made.sources]),
    written: made.reports.flatMap(({ state, written }) => (state === 'made' ? written : [])),
    reports: made.reports,
  }
}

async function openMaker(kind: SingleKind, { workshop, editions }: Means, shape: string | undefined): Promise<Checked<ReportMaker>> {
  const { elsewhere } = workshop.options
  if (elsewhere === undefined || shape === undefined) return { value: makeHere(kind, workshop, editions), diagnostics: [] }
  return elsewhere(workshop, shape)
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
