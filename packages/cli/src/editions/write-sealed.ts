import { mkdir } from 'node:fs/promises'
import { makeManifest, manifestName, replaceFiles, writeBundle } from '@ai-toolkit/bundle'
import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, EditionIndex, SealedEntry } from '@ai-toolkit/model'
import { digestOf, digestOfJson, readSourceFile, type SourceTree } from '@ai-toolkit/source'
import { displayPath } from '../user-path.ts'
import { findUnlisted, indexName, readIndex, sealedPath } from './read-index.ts'
import { sealedFiles } from './sealed-files.ts'
import { giveUpLock, takeLock } from './sealing-lock.ts'

/** An edition that is to be sealed. */
export interface Sealing {
  /** In its source language. */
  source: Edition
  translations: readonly Edition[]
  /** The content it was compiled from, for its golden answers. */
  tree: SourceTree
  /** Program to version, as in a bundle’s manifest; of what shapes the bytes. */
  madeWith: Record<string, string>
}

/** The file that is there while somebody seals. */
const lockName = '.sealing'

/**
 * Writes a sealed edition and lists it in the index, last: until then it is not sealed. Refused where it is sealed already, where something
 * unlisted stands in its place, and where another sealing is under way.
 */
export function writeSealed(content: string, sealing: Sealing): Promise<Checked<SealedEntry>> {
  return whileSealing(content, () => addSealed(content, sealing))
}

/** As `writeSealed`, for who seals already (`whileSealing`). */
export async function addSealed(content: string, sealing: Sealing): Promise<Checked<SealedEntry>> {
  const { value: index, diagnostics } = await readIndex(content)
  if (index === undefined) return { value: undefined, diagnostics }
  const { edition } = sealing.source
  const path = displayPath(sealedPath(content, edition))
  const faults = [
    ...(index.editions.some((entry) => entry.edition === edition) ? [codes.sealedAlready.at(wholeFile(path), { edition, path })] : []),
    ...(await findUnlisted(content, index)),
  ]
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const written = await writeFiles(content, sealing)
  if (written.value === undefined) return written
  const listed = await writeIndex(content, { ...index, editions: [...index.editions, written.value] })
  return { value: listed.length > 0 ? undefined : written.value, diagnostics: listed }
}

async function writeFiles(content: string, { source, translations, tree, madeWith }: Sealing): Promise<Checked<SealedEntry>> {
  const folder = sealedPath(content, source.edition)
  const editions = [source, ...translations]
  const locales = editions.map(({ locale }) => locale)
  const { diagnostics } = await writeBundle(folder, sealedFiles(editions, tree), (files) => makeManifest(source, locales, madeWith, files))
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const manifest = await readSourceFile(sealedPath(content, source.edition, manifestName))
  if (manifest.value === undefined) return { value: undefined, diagnostics: manifest.diagnostics }
  const { edition, label, date } = source
  const entry = { edition, ...(label !== undefined && { label }), date, digest: digestOfJson(source), manifest: digestOf(manifest.value.bytes) }
  return { value: entry, diagnostics: [] }
}

function writeIndex(content: string, index: EditionIndex): Promise<Diagnostic[]> {
  return replaceFiles(sealedPath(content), [{ path: indexName, content: `${JSON.stringify(index, null, 2)}\n` }])
}

/** Runs something while no other process may. The lock of one that was killed meanwhile is taken over, with a warning. */
export async function whileSealing<T>(content: string, run: () => Promise<Checked<T>>): Promise<Checked<T>> {
  const path = sealedPath(content, lockName)
  await mkdir(sealedPath(content), { recursive: true })
  const lock = await takeLock(path)
  const place = wholeFile(displayPath(path))
  if (lock === 'taken') return { value: undefined, diagnostics: [codes.sealingUnderWay.at(place, { path: place.file })] }
  try {
    const { value, diagnostics } = await run()
    return { value, diagnostics: lock === 'left' ? [codes.sealingCutOff.at(place, { path: place.file }), ...diagnostics] : diagnostics }
  } finally {
    await giveUpLock(path)
  }
}
