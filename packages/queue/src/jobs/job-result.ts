import { type Diagnostic, type Digest, validators } from '@ai-toolkit/model'
import type { Store } from '../store/store.ts'

/** What came of a job, as it stands in the store. */
export interface JobResult {
  state: 'made' | 'refused' | 'failed'
  /** The keys of its files, by what comes behind the name of a report: `.html`, `.fr.pdf`. */
  files: Record<string, Digest>
  diagnostics: Diagnostic[]
}

/** Keeps what came of a job. For the same job it is the same, byte for byte, however often it is made. */
export function keepResult(store: Store, id: string, result: JobResult): Promise<void> {
  return store.note(`results/${id}.json`, `${JSON.stringify(result)}\n`)
}

/** What came of a job; undefined where nothing did yet, or where it was damaged: then it is made again. */
export async function resultOf(store: Store, id: string): Promise<JobResult | undefined> {
  return readResult(await store.noted(`results/${id}.json`))
}

/** Keeps what kept a job from being made, for whoever waits for it. It counts for nothing when the job is given again. */
export function keepFault(store: Store, id: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  return store.note(`faults/${id}.json`, `${JSON.stringify({ state: 'failed', files: {}, diagnostics })}\n`)
}

/** What kept a job from being made. */
export async function faultOf(store: Store, id: string): Promise<Diagnostic[]> {
  return readResult(await store.noted(`faults/${id}.json`))?.diagnostics ?? []
}

function readResult(text: string | undefined): JobResult | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isResult(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Others may write to the store: a result names files of this one report only, and findings are findings. */
function isResult(value: unknown): value is JobResult {
  if (typeof value !== 'object' || value === null) return false
  const { state, files, diagnostics } = value as Partial<Record<keyof JobResult, unknown>>
  if (typeof files !== 'object' || files === null || !Array.isArray(diagnostics)) return false
  const areFiles = Object.entries(files).every(([ending, key]) => /^(\.[\w-]+){1,3}$/.test(ending) && /^sha256:[0-9a-f]{64}$/.test(String(key)))
  return areFiles && areFindings(diagnostics) && (state === 'made' || state === 'refused' || state === 'failed')
}

function areFindings(diagnostics: readonly unknown[]): boolean {
  return validators.diagnostics({ diagnostics, counts: { error: 0, warning: 0, info: 0 } })
}
