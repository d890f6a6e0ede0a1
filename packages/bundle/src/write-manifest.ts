import type { Manifest } from '@ai-toolkit/model'

/** The text of a manifest's file: the same for the same manifest, one field a line. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}
