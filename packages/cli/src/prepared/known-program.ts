import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultLimits, digestFolder, digestOf, digestOfJson, listFiles } from '@ai-toolkit/source'
import { markOf } from './find-prepared.ts'
import { piecesFolder } from './pieces-folder.ts'

/** The digests of what the program is made of: its sources and the versions of what they use. A version number would not change with an edit. */
export interface ProgramDigests {
  /** Of all packages. */
  whole: string
  /** Of that which prints. */
  printing: string
}

/** The digests, and what tells that they need not be found out again. */
export interface KnownProgram {
  digests: ProgramDigests
  /** The marks of all files that they are of, by path under packages/; `comparedAtStart` of those that `findPrepared` compares. */
  marks: Readonly<Record<string, string>>
}

/** In the place of a mark. */
const comparedAtStart = 'start'

/** The file of it, beside the pieces of the program. */
export const knownProgramFile = 'known-program.json'

const packages = join(import.meta.dirname, '../../..')

/** What was known when the program was prepared; undefined for its sources, which may change at any time. */
export async function readKnownProgram(folder: string | undefined = piecesFolder): Promise<KnownProgram | undefined> {
  return folder === undefined ? undefined : JSON.parse(await readFile(join(folder, knownProgramFile), 'utf8'))
}

/** The digests as they are now. Where what is known still holds, none of its files is read for it: there are nearly two thousand. */
export async function digestProgram(known: KnownProgram | undefined, folder: string = packages): Promise<ProgramDigests> {
  if (known !== undefined && isSame(known, folder)) return known.digests
  const versions = digestOf(await readFile(join(folder, lockfile)).catch(() => ''))
  return { whole: digestSources(folder, versions), printing: digestSources(join(folder, 'pdf'), versions) }
}

function digestSources(folder: string, versions: string): string {
  return digestOfJson({ sources: digestFolder(folder, isSource) ?? '', versions })
}

/**
 * What `digestProgram` need not find out again, as long as no file is touched, added or removed.
 * @param atStart the files that are compared at every start anyway, by their absolute paths
 */
export async function gatherKnownProgram(atStart: ReadonlySet<string>, folder: string = packages): Promise<KnownProgram> {
  // Before the digests: what is touched in between is not taken for what it was.
  const marks = listSources(folder).map((path) => [path, atStart.has(join(folder, path)) ? comparedAtStart : markOf(join(folder, path))] as const)
  return { digests: await digestProgram(undefined, folder), marks: Object.fromEntries(marks) }
}

function isSame({ marks }: KnownProgram, folder: string): boolean {
  const paths = listSources(folder)
  const isSameFile = (path: string): boolean => marks[path] === comparedAtStart || marks[path] === markOf(join(folder, path))
  return paths.length === Object.keys(marks).length && paths.every(isSameFile)
}

const lockfile = '../pnpm-lock.yaml'

/** All that the program is made of, by path under packages/: its sources, and the list of versions of what they use. */
export function listSources(folder: string): string[] {
  return [...(listFiles(folder, defaultLimits.entries).value ?? []).filter(isSource), lockfile]
}

function isSource(path: string): boolean {
  return !/\.test\.tsx?$|\.md$/.test(path)
}
