import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest, ManifestFile } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import { readManifest } from './read-manifest.ts'

/** A bundle that stands where another is to be written; what can be kept of it is. */
export interface OldBundle {
  manifest: Manifest
  /** A file with its bytes, where they are still those that the manifest names. */
  file: (path: string) => Promise<{ entry: ManifestFile; bytes: Uint8Array } | undefined>
}

/** Opens the bundle in a folder; nothing where there is none, or its manifest is damaged: whoever builds does without, and writes it anew. */
export async function openOldBundle(folder: string): Promise<OldBundle | undefined> {
  const { value: manifest } = await readManifest(folder)
  if (manifest === undefined) return undefined
  const entries = new Map(manifest.files.map((entry) => [entry.path, entry]))
  return {
    manifest,
    file: async (name) => {
      const entry = entries.get(name)
      return entry && readEntry(folder, entry)
    },
  }
}

/** What is read is what is checked: nobody can change it in between. Files that went away while another build wrote there are no fault. */
async function readEntry(folder: string, entry: ManifestFile): Promise<{ entry: ManifestFile; bytes: Uint8Array } | undefined> {
  const full = join(folder, entry.path)
  const found = await lstat(full).catch(() => undefined)
  if (!found?.isFile() || found.size !== entry.bytes) return undefined
  const bytes = await readFile(full).catch(() => undefined)
  return bytes !== undefined && digestOf(bytes) === entry.digest ? { entry, bytes } : undefined
}
