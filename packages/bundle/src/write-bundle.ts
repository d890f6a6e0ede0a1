import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type Checked, wholeFile } from '@ai-toolkit/diagnostics'
import type { Manifest, ManifestFile } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import { diagnoseWriteError } from './write-errors.ts'

/** One file of a bundle: its path under the bundle's folder, with forward slashes, and what is in it. */
export interface BundleFile {
  path: string
  content: string | Uint8Array
  /** Who may read and write it, as chmod(2) has it; as is usual for the user where absent. Heeded by `replaceFiles`. */
  mode?: number
}

/** The name of the manifest in a bundle's folder. */
export const manifestName = 'manifest.json'

/**
 * Writes a bundle beside its place and then moves it there, so that whoever reads `target` sees the old bundle or the new one, whole.
 * Files are written as they arrive and not held in memory; the manifest is made from what was really written. Whatever ends the writing
 * early (a full disk, an exception from the files) leaves the old bundle as it was and nothing beside it.
 */
export async function writeBundle(
  target: string,
  files: AsyncIterable<BundleFile> | Iterable<BundleFile>,
  describe: (files: ManifestFile[]) => Manifest,
): Promise<Checked<Manifest>> {
  const place = resolve(target)
  let aside: string | undefined
  try {
    await mkdir(dirname(place), { recursive: true })
    aside = await mkdtemp(join(dirname(place), `.${basename(place)}-`))
    const manifest = describe(await writeAll(join(aside, 'new'), files))
    await writeFile(join(aside, 'new', manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
    await moveInto(place, aside)
    return { value: manifest, diagnostics: [] }
  } catch (error) {
    return { value: undefined, diagnostics: [diagnoseWriteError(error, wholeFile(target))] }
  } finally {
    if (aside !== undefined) await rm(aside, { recursive: true, force: true })
  }
}

async function writeAll(folder: string, files: AsyncIterable<BundleFile> | Iterable<BundleFile>): Promise<ManifestFile[]> {
  await mkdir(folder)
  const written: ManifestFile[] = []
  for await (const { path, content } of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const full = insideOf(folder, path)
    await mkdir(dirname(full), { recursive: true })
    await writeFile(full, bytes, { flag: 'wx' })
    written.push({ path, bytes: bytes.length, digest: digestOf(bytes) })
  }
  return written.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Paths come from ids that are checked long before; a path that still leads out is our own fault and stops everything. */
function insideOf(folder: string, path: string): string {
  const full = resolve(folder, path)
  if (!full.startsWith(folder + sep)) throw new Error(`The bundle's file ${path} would leave its folder`)
  return full
}

/** Two renames on one file system: between them `target` is absent for a moment, never half-written; a failure puts the old one back. */
async function moveInto(place: string, aside: string): Promise<void> {
  const old = join(aside, 'old')
  const hadOld = await rename(place, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
  try {
    await rename(join(aside, 'new'), place)
  } catch (error) {
    if (hadOld) await rename(old, place)
    throw error
  }
}
