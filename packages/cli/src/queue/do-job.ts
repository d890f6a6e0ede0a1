import { tmpdir } from 'node:os'
import { codes, DiagnosedError, hasErrors, wholeFile, whySystemRefused } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Digest } from '@ai-toolkit/model'
import { type JobResult, type JobTry, keepFault, keepResult, type ReportJob, resultOf, type Store } from '@ai-toolkit/queue'
import { makeFiles } from '../reports/make-files.ts'
import type { OpenTask, Tasks } from './open-tasks.ts'
import { answersElsewhere, hidePlaces } from './place-names.ts'
import type { FaultTeller } from './tell-faults.ts'

/** What a worker does its jobs with. */
export interface Bench {
  store: Store
  tasks: Tasks
  /** Whether this machine still stands on the ground that it began with. */
  isGroundSame: () => Promise<boolean>
  /** Told when it does not. */
  onOutdated: () => void
  /** Told of what keeps this machine from making reports. */
  teller: FaultTeller
}

/** Faults of a machine: elsewhere, or a little later, the same report can be made. */
const passing = new Set(['browser-died', 'browser-missing', 'browser-not-usable', 'print-timeout', 'print-failed', 'cannot-write', 'store-away'])

/** Makes a report and puts it into the store, first its files and then what came of it. A report that is there already is not made again. */
export async function doJob(job: ReportJob, id: string, bench: Bench): Promise<JobTry> {
  const { store, teller } = bench
  try {
    const result = (await wholeResult(store, id)) ?? (await tryJob(job, bench))
    if (result === 'foreign') return { came: 'foreign' }
    const found = codesOf(result.diagnostics)
    if (result.state === 'failed' && found.some((code) => passing.has(code))) {
      teller.fault(result.diagnostics)
      await keepFault(store, id, result.diagnostics)
      return { came: 'fault', codes: found }
    }
    if (found.includes(codes.workerOutdated.code)) {
      await keepFault(store, id, result.diagnostics)
      return { came: 'parked', codes: found }
    }
    await keepResult(store, id, result)
    teller.done()
    return result.state === 'made' ? { came: 'done' } : { came: 'parked', codes: found }
  } catch (error) {
    const diagnostics = faultsOf(error)
    teller.fault(diagnostics)
    return { came: 'fault', codes: codesOf(diagnostics) }
  }
}

/** A report that is there with all its files. What was refused is read again: answers of tomorrow are refused today only. */
async function wholeResult(store: Store, id: string): Promise<JobResult | undefined> {
  const result = await resultOf(store, id)
  if (result?.state !== 'made') return undefined
  for (const key of Object.values(result?.files ?? {})) if ((await store.get(key)) === undefined) return undefined
  return result
}

async function tryJob({ answers, task, shape }: ReportJob, bench: Bench): Promise<JobResult | 'foreign'> {
  const { store, tasks } = bench
  const { value: open, diagnostics } = await tasks.open(task)
  const bytes = await store.get(answers)
  if (bytes === undefined || (open === undefined && diagnostics.length === 0)) return failed([gone(store)])
  if (open?.shape === shape) return makeOne(open, { answers, bytes }, store)
  const faults = diagnostics.filter(({ code }) => passing.has(code))
  if (faults.length > 0) return failed(faults)
  if (await bench.isGroundSame()) return failed([codes.workerOutdated.at(wholeFile(answersElsewhere), {})])
  bench.onOutdated()
  return 'foreign'
}

async function makeOne(
  { task, means, brand }: OpenTask,
  { answers, bytes }: { answers: Digest; bytes: Uint8Array },
  store: Store,
): Promise<JobResult> {
  const file = { path: answersElsewhere, folder: '', carried: { text: textOf(bytes), fileDigest: answers } }
  const made = await makeFiles(task.kind, file, means, '')
  const files: JobResult['files'] = {}
  for (const { path, content } of made.files) files[path] = await store.put(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return { state: made.state, files, diagnostics: hidePlaces(made.diagnostics, brand) }
}

/** Without byte order mark, as files are read. Whoever gave the answers has seen that they are UTF-8. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

/** What a job names must lie in the store before it is given, so that this passes or the store is wrong. */
function gone({ name }: Store): Diagnostic {
  return codes.storeAway.at(wholeFile(name), { store: name, why: 'what a job names is not in it' })
}

function failed(diagnostics: Diagnostic[]): JobResult {
  return { state: 'failed', files: {}, diagnostics }
}

/** Faults of the store and of the disk of this machine; of others only that they are mistakes of the program, for their messages may tell of answers. */
function faultsOf(error: unknown): Diagnostic[] {
  if (error instanceof DiagnosedError) return [...error.diagnostics]
  const why = whySystemRefused(error)
  if (why === undefined) throw error
  const { path = tmpdir() } = error as NodeJS.ErrnoException
  return [codes.cannotWrite.at(wholeFile(path), { path, why })]
}

function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  const errors = diagnostics.filter((diagnostic) => hasErrors([diagnostic]))
  return [...new Set(errors.map(({ code }) => code))].sort()
}
