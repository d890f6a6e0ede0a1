import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Checked, wholeFile } from '@ai-toolkit/diagnostics'
import type { Manifest, ManifestFile } from '@ai-toolkit/model'
import { digestOf, ownFolderName, removeLeftFolders } from '@ai-toolkit/source'
import { encodeText } from './encode-text.ts'
import { openDigest } from './open-digest.ts'
import { diagnoseWriteError } from './write-errors.ts'
import { writeManifest } from './write-manifest.ts'

/** One file of a bundle: its path under the bundle's folder, with forward slashes, and what is in it. */
export interface BundleFile {
  path: string
  content: string | Uint8Array
  /** Who may read and write it, as chmod(2) has it; as is usual for the user where absent. Heeded by `replaceFiles`. */
  mode?: number
  /** Of what it was made, where that is worth knowing: it comes to stand in the manifest. */
  madeFrom?: string
}

/** A file of a bundle that is too long to be held as one text: its UTF-8 text comes in pieces. */
export interface LongFile {
  path: string
  pieces: Iterable<string>
}

/** The name of the manifest in a bundle's folder. */
export const manifestName = 'manifest.json'

/** Largest manifest read, in bytes: 100,000 files of 200 bytes each. */
export const greatestManifest = 20_000_000

/**
 * Writes a bundle beside its place and then moves it there, so that whoever reads `target` sees the old bundle or the new one, whole.
 * Files are written as they arrive and not held in memory; the manifest is made from what was really written. Whatever ends the writing
 * early (a full disk, an exception from the files) leaves the old bundle as it was and nothing beside it.
 */
export async function writeBundle(
  target: string,
  files: FilesToWrite,
  describe: (files: ManifestFile[]) => Manifest | Promise<Manifest>,
): Promise<Checked<Manifest>> {
  const place = resolve(target)
  let aside: string | undefined
  try {
    await mkdir(dirname(place), { recursive: true })
    aside = await mkdtemp(join(dirname(place), ownFolderName(`.${basename(place)}`, process.pid)))
    await mkdir(join(aside, 'new'))
    const manifest = await describe(await writeAll(join(aside, 'new'), files))
    await writeFile(join(aside, 'new', manifestName), writeManifest(manifest))
    await moveInto(place, aside)
    // Not before: what a killed build left may hold the last whole bundle.
    await removeLeftFolders(dirname(place), `.${basename(place)}`)
    return { value: manifest, diagnostics: [] }
  } catch (error) {
    const isOldAside = error instanceof OldBundleAside
    // The only one must not be removed with what failed.
    if (isOldAside) aside = undefined
    return { value: undefined, diagnostics: [diagnoseWriteError(isOldAside ? error.cause : error, wholeFile(target))] }
  } finally {
    if (aside !== undefined) await rm(aside, { recursive: true, force: true })
  }
}

/** The disk refuses also to put the old bundle back: it stays aside, whole, until the next bundle stands. `cause` is what it refused. */
class OldBundleAside extends Error {}

/** Files that are written before whoever else has something to do gets a turn, such as an interruption. */
const filesInTurn = 16

/**
 * Each file is written on the thread that makes it: handing thousands of some kB to other threads costs it more than writing them, also on a
 * machine whose other processors have nothing to do.
 */
async function writeAll(folder: string, files: FilesToWrite): Promise<ManifestFile[]> {
  const folders = new Set<string>()
  const written: ManifestFile[] = []
  for await (const file of files) {
    const full = insideOf(folder, file.path)
    const parent = dirname(full)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    written.push('pieces' in file ? writeLong(full, file) : writeWhole(full, file))
    if (written.length % filesInTurn === 0) await setImmediate()
  }
  return written.sort((a, b) => (a.path < b.path ? -1 : 1))
}

type FilesToWrite = AsyncIterable<BundleFile | LongFile> | Iterable<BundleFile | LongFile>

function writeWhole(full: string, { path, content, madeFrom }: BundleFile): ManifestFile {
  const bytes = typeof content === 'string' ? encodeText(content) : content
  writeFileSync(full, bytes, { flag: 'wx' })
  return { path, bytes: bytes.length, digest: digestOf(bytes), ...(madeFrom !== undefined && { madeFrom }) }
}

function writeLong(full: string, { path, pieces }: LongFile): ManifestFile {
  const digest = openDigest()
  const file = openSync(full, 'wx')
  let length = 0
  try {
    for (const piece of pieces) {
      const bytes = encodeText(piece)
      writeFileSync(file, bytes)
      digest.add(bytes)
      length += bytes.length
    }
  } finally {
    closeSync(file)
  }
  return { path, bytes: length, digest: digest.end() }
}

/** Paths come from ids that are checked long before; a path that still leads out is our own fault and stops everything. */
function insideOf(folder: string, path: string): string {
  const full = resolve(folder, path)
  if (!full.startsWith(folder + sep)) throw new Error(`The bundle's file ${path} would leave its folder`)
  return full
}

/** How often a place is made free for a bundle while others put theirs there. */
const mostTries = 100

/**
 * Two renames on one file system: between them `target` is absent for a moment, never half-written; a failure puts the old one back. Where
 * another build has put its bundle there in between, that one is moved away in its turn: the last one stands, whole.
 */
async function moveInto(place: string, aside: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const old = join(aside, `old-${tries}`)
    const hadOld = await moveAway(place, old)
    try {
      return await rename(join(aside, 'new'), place)
    } catch (error) {
      if (isTaken(error) && tries < mostTries) continue
      if (hadOld) await rename(old, place).catch(unlessTaken)
      throw error
    }
  }
}

/** Whether anything stood there. */
async function moveAway(place: string, old: string): Promise<boolean> {
  try {
    await rename(place, old)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** What somebody else has put there since is newer than the old bundle. */
function unlessTaken(error: unknown): void {
  if (!isTaken(error)) throw new OldBundleAside('The old bundle could not be put back', { cause: error })
}
