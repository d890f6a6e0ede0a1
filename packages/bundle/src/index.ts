// Outputs become files: written aside and moved into place, listed with their digests, and checked against that list.
export { makeManifest } from './make-manifest.ts'
export { replaceFiles } from './replace-files.ts'
export { verifyBundle } from './verify-bundle.ts'
export type { BundleFile } from './write-bundle.ts'
export { manifestName, writeBundle } from './write-bundle.ts'
