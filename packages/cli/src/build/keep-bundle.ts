import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName, verifyBundle } from '@ai-toolkit/bundle'
import type { Manifest } from '@ai-toolkit/model'
import { type BuildOptions, type BuiltBundle, latestFolder } from '../build-toolkit.ts'
import { readIndex } from '../editions/read-index.ts'
import { displayPath, userPath } from '../user-path.ts'

/**
 * The bundle that stands where this one is to be written, where it was made from the same and every file of it still has its digest: then
 * it is what a build would write. Only bundles whose build had no findings say what they were made from, so nothing stays unsaid.
 * @param digest of what the bundle is to be made from
 */
export async function keepBundle(options: BuildOptions, digest: string): Promise<BuiltBundle | undefined> {
  const out = userPath(options.out)
  for (const name of await namesIn(out)) {
    if (name === latestFolder || !(await saysMadeFrom(join(out, name), digest))) continue
    const manifest = await verified(join(out, name), digest)
    if (manifest !== undefined && (await hasLatest(options, manifest, digest))) return { folder: displayPath(join(out, name)), manifest }
  }
  return undefined
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort()
}

/** A glance that spares most folders the whole comparison. */
async function saysMadeFrom(folder: string, digest: string): Promise<boolean> {
  return (await readFile(join(folder, manifestName), 'utf8').catch(() => '')).includes(digest)
}

async function verified(folder: string, digest: string): Promise<Manifest | undefined> {
  const { value, diagnostics } = await verifyBundle(folder)
  return value?.madeFrom === digest && diagnostics.length === 0 ? value : undefined
}

/** Of the latest edition the addresses that always lead to it must stand beside it. Where they do, nobody need find out which is the latest. */
async function hasLatest({ content, out, formats }: BuildOptions, manifest: Manifest, digest: string): Promise<boolean> {
  const latest = join(userPath(out), latestFolder)
  if (!formats.includes('html') || ((await saysMadeFrom(latest, digest)) && (await verified(latest, digest)) !== undefined)) return true
  const { value: index } = await readIndex(content)
  const { isLatest } = await import('../editions/site-editions.ts')
  return index !== undefined && !isLatest(manifest, index.editions)
}
