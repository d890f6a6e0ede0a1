import type { Memory } from '@ai-toolkit/edition'
import type { Paper } from '@ai-toolkit/html'
import type { Diagnostic, Manifest } from '@ai-toolkit/model'
import { keepBundles } from './build/keep-bundles.ts'
import { knownDigest, type Origin, readOrigin } from './build/origin.ts'
import { noWork, type Work } from './build/work.ts'
import type { Format } from './bundle-files.ts'

/** The folder beside the editions whose addresses always lead to the latest. */
export const latestFolder = 'latest'

/** What to build, and from what. Folders as the user gives them. */
export interface BuildOptions {
  content: string
  templates: string
  /** The bundle goes to `<out>/<edition>`. */
  out: string
  formats: readonly Format[]
  /** The edition that is wanted, a sealed one or that of the content; `all` of them; what the content holds where absent. */
  edition?: string | undefined
  /** The languages that are wanted; all of the toolkit’s where absent. */
  locales?: readonly string[] | undefined
  /** Where bundles will be published, a whole address with a slash at its end; pages do not say where they stand where absent. */
  address?: string | undefined
  /** What PDFs are made for; A4 where absent. */
  paper?: Paper | undefined
  /** The program that prints; found by itself where absent. */
  browser?: string | undefined
  /** Whether everything is made and printed anew, also what did not change since the bundle that is there. */
  fresh?: boolean | undefined
  /** What earlier builds in this process left behind; it makes this one quicker and changes nothing. */
  memory?: Memory | undefined
  onStep: (text: string) => void
  signal?: AbortSignal
}

/** What came of a build: all findings, the bundles that there are, the earliest edition first, and what was done for them. */
export interface BuildResult {
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
  bundles: BuiltBundle[]
  work: Work
}

/** A bundle that was written, or kept because it is what would be written. */
export interface BuiltBundle {
  folder: string
  manifest: Manifest
}

/**
 * Builds a toolkit, or finds that the bundle which is there is what a build would write. What builds is loaded only where it is needed: it
 * takes longer to load than a bundle to compare.
 */
export async function buildToolkit(options: BuildOptions): Promise<BuildResult> {
  options.onStep('Looking for what changed')
  const origin = await readOrigin(options)
  const kept = await keepWhole(options, origin)
  if (kept !== undefined) return { diagnostics: [], sources: new Map(), bundles: kept, work: { ...noWork(), bundlesKept: kept.length } }
  const { buildAnew } = await import('./build/build-anew.ts')
  return buildAnew(options, origin)
}

async function keepWhole(options: BuildOptions, origin: Origin): Promise<BuiltBundle[] | undefined> {
  const digest = knownDigest(options, origin)
  return options.fresh || digest === undefined ? undefined : keepBundles(options, digest)
}
