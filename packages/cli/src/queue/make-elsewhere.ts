import { type BundleFile, replaceFiles } from '@ai-toolkit/bundle'
import { codes, DiagnosedError, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { SingleKind } from '@ai-toolkit/html'
import type { Diagnostic, Digest } from '@ai-toolkit/model'
import { faultOf, type JobResult, jobId, type Orders, type ReportJob, resultOf, type Store } from '@ai-toolkit/queue'
import { readSourceFile } from '@ai-toolkit/source'
import type { AnswerFile } from '../reports/find-answer-files.ts'
import type { OneMade, ReportMaker } from '../reports/report-maker.ts'
import type { Workshop } from '../reports/workshop.ts'
import { listWritten } from '../reports/write-report.ts'
import { displayPath, userPath } from '../user-path.ts'
import { openPatience, type Patiently } from './open-patience.ts'
import { showPlaces } from './place-names.ts'
import { putTask } from './report-task.ts'

/** What reports are ordered through. */
export interface Counter {
  store: Store
  /** Where Redis is gone for good, they are given up with a `DiagnosedError`. */
  orders: Orders
  close: () => Promise<void>
}

/** So many jobs stand in the queue ahead of the workers: enough for a hundred of them, and nothing to hold in memory. */
const ordersAtOnce = 200

/** Has reports made by workers elsewhere: answers go into the store, jobs into the queue, and reports come back as they are finished. */
export async function makeElsewhere(kind: SingleKind, workshop: Workshop, shape: string, counter: Counter): Promise<ReportMaker> {
  const patiently = openPatience()
  const task = await patiently(() => putTask(counter.store, kind, workshop))
  return {
    atOnce: ordersAtOnce,
    make: (file, name) => makeOne(file, name, { task, shape, workshop, counter, patiently }),
    close: counter.close,
  }
}

/** What all orders of a run share. */
interface Ordering extends Pick<ReportJob, 'task' | 'shape'> {
  workshop: Workshop
  counter: Counter
  patiently: Patiently
}

async function makeOne(file: AnswerFile, name: string, ordering: Ordering): Promise<OneMade> {
  const { value: source, diagnostics } = await readSourceFile(userPath(file.path))
  const made: OneMade = { state: 'refused', answers: source?.digest ?? '', written: [], digests: {}, diagnostics, sources: new Map() }
  if (source?.text === undefined) return made
  try {
    const { result, files } = await orderOne(file, source.bytes, ordering)
    const told = {
      ...made,
      diagnostics: [...diagnostics, ...namedHere(result.diagnostics, file, ordering)],
      sources: new Map([[file.path, source.text]]),
    }
    return result.state === 'made' ? await writeDown(told, named(name, files), ordering.workshop) : { ...told, state: result.state }
  } catch (error) {
    if (error instanceof DiagnosedError) return { ...made, state: 'failed', diagnostics: [...diagnostics, ...error.diagnostics] }
    throw error
  }
}

async function writeDown(made: OneMade, files: readonly BundleFile[], { options: { out } }: Workshop): Promise<OneMade> {
  const faults = await replaceFiles(userPath(out), files)
  if (hasErrors(faults)) return { ...made, state: 'failed', diagnostics: [...made.diagnostics, ...faults] }
  return { ...made, state: 'made', ...listWritten(files, out) }
}

function named(name: string, files: readonly BundleFile[]): BundleFile[] {
  return files.map(({ path, content }) => ({ path: `${name}${path}`, content }))
}

/** What came of an order, with the files of the report; of their paths what comes behind its name. */
interface Delivery {
  result: JobResult
  files: BundleFile[]
}

/** Orders a report and fetches it. What the store has already is not made again; what it has lost since is. */
async function orderOne(file: AnswerFile, bytes: Uint8Array, ordering: Ordering): Promise<Delivery> {
  const { task, shape, patiently, counter } = ordering
  const { store, orders } = counter
  const job: ReportJob = { answers: await patiently(() => store.put(bytes)), task, shape }
  const ready = await patiently(() => fetchResult(store, jobId(job)))
  // What was refused may be read otherwise on another day.
  if (ready?.result.state === 'made') return ready
  const { codes: found } = await orders.order(job)
  const delivered = await patiently(() => fetchResult(store, jobId(job)))
  return delivered ?? { result: await notMade(file, { job, found }, ordering), files: [] }
}

/** A store that is full holds no findings; their codes came through the queue. */
async function notMade(
  { path }: AnswerFile,
  { job, found }: { job: ReportJob; found: string[] },
  { patiently, counter }: Ordering,
): Promise<JobResult> {
  const why = await patiently(() => faultOf(counter.store, jobId(job)))
  return { state: 'failed', files: {}, diagnostics: [codes.reportNotMade.at(wholeFile(path), { found }), ...why] }
}

async function fetchResult(store: Store, id: string): Promise<Delivery | undefined> {
  const result = await resultOf(store, id)
  if (result === undefined) return undefined
  const files: BundleFile[] = []
  for (const [ending, key] of Object.entries(result.files)) {
    const bytes = await store.get(key as Digest)
    if (bytes === undefined) return undefined
    files.push({ path: ending, content: bytes })
  }
  return { result, files }
}

function namedHere(diagnostics: readonly Diagnostic[], { path }: AnswerFile, { workshop }: Ordering): Diagnostic[] {
  return showPlaces(diagnostics, { answers: path, brand: displayPath(userPath(workshop.options.brand)) })
}
