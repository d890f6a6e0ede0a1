import { lstatSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Manifest, ManifestFile } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import { readManifest } from './read-manifest.ts'
import { manifestName } from './write-bundle.ts'

/**
 * Compares a bundle with its manifest: files that were altered, are missing, or stand there unlisted. The value is the manifest, where it
 * could be read. A digest proves that nothing changed since the manifest was written, not who wrote it.
 */
export async function verifyBundle(folder: string): Promise<Checked<Manifest>> {
  const { value: manifest, diagnostics } = await readManifest(folder)
  if (manifest === undefined) return { value: undefined, diagnostics }
  // One file after the other: of many small files this is quicker than all at once, and no more than one is ever open.
  const compared = manifest.files.map((file) => compareFile(folder, file))
  const listed = new Set(manifest.files.map(({ path }) => path))
  const strays = (await listFiles(folder)).filter((path) => path !== manifestName && !listed.has(path))
  return {
    value: manifest,
    diagnostics: [...compared.flat(), ...strays.map((path) => codes.bundleUnlistedFile.at(wholeFile(join(folder, path)), { path }))],
  }
}

function compareFile(folder: string, { path, digest, bytes }: ManifestFile): Diagnostic[] {
  const full = join(folder, path)
  const place = wholeFile(full)
  const found = lstatSync(full, { throwIfNoEntry: false })
  if (found === undefined) return [codes.bundleMissingFile.at(place, { path })]
  if (!found.isFile()) return [codes.bundleAlteredFile.at(place, { path, how: 'it is not a file any more' })]
  if (found.size !== bytes) return [codes.bundleAlteredFile.at(place, { path, how: `it has ${found.size} bytes, not ${bytes}` })]
  return digestOf(readFileSync(full)) === digest ? [] : [codes.bundleAlteredFile.at(place, { path, how: 'its bytes have another digest' })]
}

/** All files below a folder, as paths with forward slashes, sorted. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
