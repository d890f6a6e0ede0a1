import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName, verifyBundle } from '@ai-toolkit/bundle'
import { parseData } from '@ai-toolkit/data'
import type { Manifest } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { type BuildOptions, type BuiltBundle, latestFolder } from '../build-toolkit.ts'
import { readIndex } from '../editions/read-index.ts'
import { displayPath, userPath } from '../user-path.ts'

/**
 * The bundles that stand where those are to be written that are asked for, the earliest edition first, where they were made from the same and
 * every file of them still has its digest: then they are what a build would write. All of them or none. Only bundles whose build had no
 * findings say what they were made from, so nothing stays unsaid.
 * @param digest of what the bundles are to be made from
 */
export async function keepBundles(options: BuildOptions, digest: string): Promise<BuiltBundle[] | undefined> {
  if (options.edition === 'all') return keepAll(options, digest)
  const kept = await keepBundle(options, digest)
  return kept && [kept]
}

async function keepAll({ content, out, formats }: BuildOptions, digest: string): Promise<BuiltBundle[] | undefined> {
  const kept: BuiltBundle[] = []
  for (const edition of (await readAllEditions(content)) ?? []) {
    const folder = join(userPath(out), edition)
    const manifest = await verified(folder, digest)
    if (manifest === undefined) return undefined
    kept.push({ folder: displayPath(folder), manifest })
  }
  // One of all is the latest.
  const isWhole = !formats.includes('html') || (await verified(join(userPath(out), latestFolder), digest)) !== undefined
  return kept.length > 0 && isWhole ? kept : undefined
}

/** The sealed editions and, where it is none of them, that which the content is to become; undefined where that cannot be told without reading all. */
async function readAllEditions(content: string): Promise<string[] | undefined> {
  const { value: index } = await readIndex(content)
  const { value: file } = await readSourceFile(join(userPath(content), 'toolkit.yaml'))
  const working = file?.text === undefined ? undefined : parseData({ path: 'toolkit.yaml', text: file.text }, 'toolkit').value?.value.edition
  if (index === undefined || working === undefined) return undefined
  return [...new Set([...index.editions.map(({ edition }) => edition), working])]
}

async function keepBundle(options: BuildOptions, digest: string): Promise<BuiltBundle | undefined> {
  const out = userPath(options.out)
  for (const name of await namesIn(out)) {
    const manifest = name === latestFolder ? undefined : await verified(join(out, name), digest)
    if (manifest !== undefined && (await hasLatest(options, manifest, digest))) return { folder: displayPath(join(out, name)), manifest }
  }
  return undefined
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort()
}

/** The manifest of a bundle that was made from this and is whole. */
async function verified(folder: string, digest: string): Promise<Manifest | undefined> {
  // A glance that spares most folders the whole comparison.
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '')
  if (!text.includes(digest)) return undefined
  const { value, diagnostics } = await verifyBundle(folder)
  return value?.madeFrom === digest && diagnostics.length === 0 ? value : undefined
}

/** Of the latest edition the addresses that always lead to it must stand beside it. Where they do, nobody need find out which is the latest. */
async function hasLatest({ content, out, formats }: BuildOptions, manifest: Manifest, digest: string): Promise<boolean> {
  if (!formats.includes('html') || (await verified(join(userPath(out), latestFolder), digest)) !== undefined) return true
  const { value: index } = await readIndex(content)
  const { isLatest } = await import('../editions/site-editions.ts')
  return index !== undefined && !isLatest(manifest, index.editions)
}
