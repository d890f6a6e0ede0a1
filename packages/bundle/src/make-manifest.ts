import { type Edition, formatVersion, type LocaleCode, type Manifest, type ManifestFile } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import { editionPieces } from './edition-pieces.ts'
import { openDigest } from './open-digest.ts'

/**
 * The manifest of a bundle: what it is, which programs shaped its bytes and every file with size and digest.
 * @param source the edition in its source language
 * @param locales the languages that are in the bundle
 * @param madeWith program to version, such as `{ engine: '0.1.0', node: '24.21.0', browser: 'Chrome/153' }`
 * @param madeFrom the digest of everything that it was made from, where a later build may keep it
 */
export function makeManifest(
  source: Edition,
  locales: readonly LocaleCode[],
  madeWith: Record<string, string>,
  files: ManifestFile[],
  madeFrom?: string,
): Manifest {
  return {
    formatVersion,
    schemaVersion: 1,
    edition: source.edition,
    digest: digestOfEdition(source),
    date: source.date,
    locales: [...locales],
    madeWith: Object.fromEntries(Object.entries(madeWith).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(madeFrom !== undefined && { madeFrom }),
    resources: source.resources.map(({ id, version, digest, questionnaireDigest }) => ({
      id,
      version,
      digest,
      ...(questionnaireDigest !== undefined && { questionnaireDigest }),
    })),
    files,
  }
}

/** The same as `digestOfJson` gives. */
function digestOfEdition(source: Edition): string {
  const digest = openDigest()
  for (const piece of editionPieces(source, canonicalJson, Object.keys(source).sort())) digest.add(piece)
  return digest.end()
}
