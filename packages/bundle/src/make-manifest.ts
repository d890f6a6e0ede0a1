import type { Edition, Manifest, ManifestFile } from '@ai-toolkit/model'
import { digestOfJson } from '@ai-toolkit/source'

/**
 * The manifest of a bundle: what it is, which programs shaped its bytes and every file with size and digest.
 * @param madeWith program to version, such as `{ engine: '0.1.0', node: '24.21.0', browser: 'Chrome/153' }`
 */
export function makeManifest(edition: Edition, madeWith: Record<string, string>, files: ManifestFile[]): Manifest {
  return {
    schemaVersion: 1,
    edition: edition.edition,
    digest: digestOfJson(edition),
    date: edition.date,
    locales: [edition.locale],
    madeWith: Object.fromEntries(Object.entries(madeWith).sort(([a], [b]) => (a < b ? -1 : 1))),
    resources: edition.resources.map(({ id, version, digest, questionnaireDigest }) => ({
      id,
      version,
      digest,
      ...(questionnaireDigest !== undefined && { questionnaireDigest }),
    })),
    files,
  }
}
