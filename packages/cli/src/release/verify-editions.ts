import { basename } from 'node:path'
import { verifyBundle } from '@ai-toolkit/bundle'
import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, EditionIndex, SealedEntry } from '@ai-toolkit/model'
import { findUnlisted, indexName, readIndex, sealedPath } from '../editions/read-index.ts'
import { readManifest } from '../editions/read-sealed.ts'
import { movePlaces } from '../read-content.ts'
import { displayPath } from '../user-path.ts'
import type { Store } from './find-store.ts'

/** What was found of the sealed editions of a store, and how many of them there are. */
export interface VerifiedStore {
  editions: string[]
  diagnostics: Diagnostic[]
}

/** Compares a store, or one edition of it, with its index. */
export async function verifyStore({ content, edition }: Store): Promise<VerifiedStore> {
  const { value: index, diagnostics } = await readIndex(content)
  if (index === undefined) return { editions: [], diagnostics }
  const meant = index.editions.filter((entry) => edition === undefined || entry.edition === edition)
  const strays = (await findUnlisted(content, index)).filter(({ place }) => edition === undefined || basename(place.file) === edition)
  const unknown = meant.length > 0 || edition === undefined || strays.length > 0 ? [] : [unknownEdition(content, edition, index)]
  const faults = [...diagnostics, ...strays, ...unknown, ...(await verifyEditions(content, { editions: meant }))]
  return { editions: meant.map((entry) => entry.edition), diagnostics: faults }
}

function unknownEdition(content: string, edition: string, { editions }: EditionIndex): Diagnostic {
  const place = wholeFile(displayPath(sealedPath(content, indexName)))
  return codes.unknownEdition.at(place, { edition, known: editions.map((entry) => entry.edition) })
}

/** Whether the sealed editions that an index lists are, file by file, as they were sealed. */
export async function verifyEditions(content: string, { editions }: Pick<EditionIndex, 'editions'>): Promise<Diagnostic[]> {
  const found = await Promise.all(editions.map((entry) => verifySealed(content, entry)))
  return found.flat()
}

/** The index vouches for the manifest, and the manifest for every other file. */
async function verifySealed(content: string, entry: SealedEntry): Promise<Diagnostic[]> {
  const { value: manifest, diagnostics } = await readManifest(content, entry)
  if (manifest === undefined || hasErrors(diagnostics)) return diagnostics
  const compared = await verifyBundle(sealedPath(content, entry.edition))
  return [...diagnostics, ...compared.diagnostics.map((finding) => asSealed(movePlaces(finding, displayPath)))]
}

/** A bundle may be made again, a sealed edition may not: the remedy is another one. */
function asSealed(finding: Diagnostic): Diagnostic {
  return { ...finding, reason: codes.sealedAltered.reason, fix: codes.sealedAltered.fix }
}
