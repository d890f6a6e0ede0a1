import { hasErrors } from '@ai-toolkit/diagnostics'
import type { SingleKind } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import type { Publication } from '../publications.ts'
import { displayPath, userPath } from '../user-path.ts'
import { forEachAtOnce } from './at-once.ts'
import { checkAccepts } from './check-accepts.ts'
import { draftReport } from './draft-report.ts'
import type { AnswerFile } from './find-answer-files.ts'
import { type Journal, openJournal } from './journal.ts'
import type { OwnEditions } from './own-editions.ts'
import { readOwnAnswers } from './read-own-answers.ts'
import { reportPath } from './report-names.ts'
import type { ReportOutcome, ReportState } from './report-outcome.ts'
import { shapeDigest } from './shape-digest.ts'
import type { Workshop } from './workshop.ts'
import { writeReport } from './write-report.ts'

/** What came of making a report of each file. */
export interface EachMade {
  diagnostics: Diagnostic[]
  /** The texts that findings point into, of as many files as anybody reads findings of. */
  sources: Map<string, string>
  /** In the order of the files. */
  reports: ReportOutcome[]
}

/** What came of one file. */
interface OneMade {
  state: ReportState
  written: string[]
  diagnostics: readonly Diagnostic[]
  sources: ReadonlyMap<string, string>
}

/** One more than there are cores to print on (measured: packages/cli/README.md): while two are printed, the next is put into words. */
const reportsAtOnce = 3

/** Nobody reads the findings of more files in one sitting; the texts of all would fill the memory. */
const mostSources = 200

/**
 * Makes a report of each answer file, several at a time. A file that cannot be reported on is passed over, and said. Of a finished report
 * nothing stays in memory but what became of it. Throws when the signal is aborted; what was made until then stands in the journal.
 */
export async function makeEach(kind: SingleKind, files: readonly AnswerFile[], workshop: Workshop, editions: OwnEditions): Promise<EachMade> {
  const { out, resume, signal, onReport } = workshop.options
  const journal = files.length > 1 || resume ? await openJournal(userPath(out), await shapeDigest(workshop)) : undefined
  const made: { outcome: ReportOutcome; diagnostics: readonly Diagnostic[] }[] = []
  const sources = new Map<string, string>()
  const counts = { total: files.length, done: 0, kept: 0 }
  onReport?.({ ...counts })
  await forEachAtOnce(files, reportsAtOnce, async (file, index) => {
    signal?.throwIfAborted()
    const one = await makeOne(kind, file, { workshop, editions, journal })
    // What failed because it was broken off has no fault of its own.
    if (one.state === 'failed') signal?.throwIfAborted()
    made[index] = { outcome: outcomeOf(file, one), diagnostics: one.diagnostics }
    if (one.diagnostics.length > 0 && sources.size < mostSources) for (const [path, text] of one.sources) sources.set(path, text)
    counts.done += 1
    if (one.state === 'kept') counts.kept += 1
    onReport?.({ ...counts })
  })
  signal?.throwIfAborted()
  const settled = (await journal?.settle()) ?? []
  return { diagnostics: [...made.flatMap(({ diagnostics }) => diagnostics), ...settled], sources, reports: made.map(({ outcome }) => outcome) }
}

/** What all reports of a run are made with. */
interface Means {
  workshop: Workshop
  editions: OwnEditions
  journal: Journal | undefined
}

async function makeOne(kind: SingleKind, file: AnswerFile, { workshop, editions, journal }: Means): Promise<OneMade> {
  const name = reportPath(file, kind)
  const kept = workshop.options.resume ? await keptReport(name, file, workshop, journal) : undefined
  if (kept !== undefined) return kept
  const { value, diagnostics, sources } = await readOwnAnswers(file, workshop, editions)
  const faults = value === undefined ? diagnostics : [...diagnostics, ...checkAccepts(value, value.workshop)]
  if (value === undefined || hasErrors(faults)) return { state: 'refused', written: [], diagnostics: faults, sources }
  const draft = (publication: Publication) => draftReport(kind, value, publication, value.workshop)
  const { written, digests, ...rest } = await writeReport(name, draft, value.workshop)
  const made = [...faults, ...rest.diagnostics]
  if (hasErrors(made)) return { state: 'failed', written, diagnostics: made, sources }
  const noted = (await journal?.add({ report: name, answers: value.fileDigest, files: digests })) ?? []
  return { state: 'made', written, diagnostics: [...made, ...noted], sources }
}

/** A report that stands there already, made of these answers and in the same way. */
async function keptReport(name: string, { path }: AnswerFile, { options }: Workshop, journal: Journal | undefined): Promise<OneMade | undefined> {
  const { value } = await readSourceFile(userPath(path))
  const files = value && (await journal?.keptFiles(name, value.digest))
  return (
    files && { state: 'kept', written: files.map((file) => displayPath(`${userPath(options.out)}/${file}`)), diagnostics: [], sources: new Map() }
  )
}

function outcomeOf({ path }: AnswerFile, { state, written, diagnostics }: OneMade): ReportOutcome {
  return { file: path, state, written, codes: [...new Set(diagnostics.map(({ code }) => code))].sort() }
}
