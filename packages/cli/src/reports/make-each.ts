import type { SingleKind } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'
import { forEachAtOnce } from './at-once.ts'
import type { AnswerFile } from './find-answer-files.ts'
import { type Journal, openJournal } from './journal.ts'
import type { OneMade, ReportMaker } from './report-maker.ts'
import { reportPath } from './report-names.ts'
import type { ReportOutcome, ReportState } from './report-outcome.ts'
import type { Workshop } from './workshop.ts'

/** What came of making a report of each file. */
export interface EachMade {
  diagnostics: Diagnostic[]
  /** The texts that findings point into, of as many files as anybody reads findings of. */
  sources: Map<string, string>
  /** In the order of the files. */
  reports: ReportOutcome[]
}

/** What became of one file. */
interface Settled {
  state: ReportState
  written: string[]
  diagnostics: readonly Diagnostic[]
  sources: ReadonlyMap<string, string>
}

/** Nobody reads the findings of more files in one sitting; the texts of all would fill the memory. */
const mostSources = 200

/** Nor more findings of one file: one of nonsense has a hundred thousand, and a thousand such are no reason to end. */
const mostFindings = 1000

/** How the reports of a run are made. */
interface Making {
  workshop: Workshop
  /** The digest of all that shapes them but the answers, see `shapeDigest`; absent where nothing is noted of what is made. */
  shape: string | undefined
  maker: ReportMaker
}

/**
 * Makes a report of each answer file, several at a time. A file that cannot be reported on is passed over, and said. Of a finished report
 * nothing stays in memory but what became of it. Throws when the signal is aborted; what was made until then stands in the journal.
 */
export async function makeEach(kind: SingleKind, files: readonly AnswerFile[], { workshop, shape, maker }: Making): Promise<EachMade> {
  const { out, shard, signal, onReport } = workshop.options
  const journal = shape === undefined ? undefined : await openJournal(userPath(out), shape, shard)
  const made: { outcome: ReportOutcome; diagnostics: readonly Diagnostic[] }[] = []
  const sources = new Map<string, string>()
  const counts = { total: files.length, done: 0, kept: 0 }
  onReport?.({ ...counts })
  await forEachAtOnce(files, maker.atOnce, async (file, index) => {
    signal?.throwIfAborted()
    const name = reportPath(file, kind)
    const one = (await keptReport(name, file, workshop, journal)) ?? (await makeOne(name, file, { maker, journal }))
    // What failed because it was broken off has no fault of its own.
    if (one.state === 'failed') signal?.throwIfAborted()
    made[index] = { outcome: outcomeOf(file, one), diagnostics: gravestOf(one.diagnostics) }
    if (one.diagnostics.length > 0 && sources.size < mostSources) for (const [path, text] of one.sources) sources.set(path, text)
    counts.done += 1
    if (one.state === 'kept') counts.kept += 1
    onReport?.({ ...counts })
  })
  signal?.throwIfAborted()
  const settled = (await journal?.settle()) ?? []
  return { diagnostics: [...made.flatMap(({ diagnostics }) => diagnostics), ...settled], sources, reports: made.map(({ outcome }) => outcome) }
}

/** A report that stands there already, made of these answers and in the same way. */
async function keptReport(name: string, { path }: AnswerFile, { options }: Workshop, journal: Journal | undefined): Promise<Settled | undefined> {
  if (!options.resume) return undefined
  const { value } = await readSourceFile(userPath(path))
  const files = value && (await journal?.keptFiles(name, value.digest))
  return (
    files && { state: 'kept', written: files.map((file) => displayPath(`${userPath(options.out)}/${file}`)), diagnostics: [], sources: new Map() }
  )
}

async function makeOne(name: string, file: AnswerFile, { maker, journal }: { maker: ReportMaker; journal: Journal | undefined }): Promise<OneMade> {
  const made = await maker.make(file, name)
  const noted = made.state === 'made' ? ((await journal?.add({ report: name, answers: made.answers, files: made.digests })) ?? []) : []
  return { ...made, diagnostics: [...made.diagnostics, ...noted] }
}

/** What matters of the findings of a file: an error is never left out for a note. */
function gravestOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostFindings) return diagnostics
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const others = diagnostics.filter(({ severity }) => severity !== 'error')
  return [...errors, ...others].slice(0, mostFindings)
}

function outcomeOf({ path }: AnswerFile, { state, written, diagnostics }: Settled): ReportOutcome {
  return { file: path, state, written, codes: [...new Set(diagnostics.map(({ code }) => code))].sort() }
}
