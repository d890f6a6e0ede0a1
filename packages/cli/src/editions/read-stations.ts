import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Digest, Edition, SealedEntry } from '@ai-toolkit/model'
import { readIndex } from './read-index.ts'
import { readManifest } from './read-sealed.ts'

/** A sealed edition as answers may go through it, not opened yet. */
export interface SealedStation {
  entry: SealedEntry
  /** Of its questionnaires, by the id of their resource. */
  digests: ReadonlyMap<string, Digest>
}

/** Reads which questionnaires each sealed edition of a content folder has, in the order of the index. What cannot be trusted is left out, and said. */
export async function readStations(folder: string): Promise<{ value: SealedStation[]; diagnostics: Diagnostic[] }> {
  const index = await readIndex(folder)
  const read = await Promise.all((index.value?.editions ?? []).map(async (entry) => ({ entry, ...(await readManifest(folder, entry)) })))
  return {
    value: read.flatMap(({ entry, value, diagnostics }) =>
      value === undefined || hasErrors(diagnostics) ? [] : [{ entry, digests: digestsOf(value.resources) }],
    ),
    diagnostics: [...index.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)],
  }
}

/** The digests of questionnaires, as an edition and its manifest say them alike. */
export function digestsOf(resources: readonly Pick<Edition['resources'][number], 'id' | 'questionnaireDigest'>[]): Map<string, Digest> {
  return new Map(resources.flatMap(({ id, questionnaireDigest }) => (questionnaireDigest === undefined ? [] : [[id, questionnaireDigest] as const])))
}
