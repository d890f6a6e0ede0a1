import { join } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { type Manifest, validators } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { greatestManifest, manifestName } from './write-bundle.ts'
import { writeManifest } from './write-manifest.ts'

/** The manifest of the bundle in a folder, checked against its schema; findings name places in it. */
export async function readManifest(folder: string): Promise<Checked<Manifest>> {
  const path = join(folder, manifestName)
  const { value: source, diagnostics } = await readSourceFile(path, { textBytes: greatestManifest })
  if (source?.text === undefined) return { value: undefined, diagnostics }
  const own = readOwn(source.text)
  if (own !== undefined) return { value: own, diagnostics: [] }
  const parsed = parseData({ path, text: source.text }, 'manifest')
  // A field that stands twice would be one thing to us and another to the next reader.
  const manifest = hasErrors(parsed.diagnostics) ? undefined : parsed.value?.value
  return { value: manifest, diagnostics: manifest === undefined ? [...diagnostics, ...parsed.diagnostics] : [] }
}

/**
 * What is to the letter as `writeBundle` writes it, and fits the schema, has nothing to be found at any place; to look for places takes
 * longer than all else that is done to keep a bundle. A repeated key or a number too long would be written otherwise.
 */
function readOwn(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return writeManifest(value as Manifest) === text && validators.manifest(value) ? (value as Manifest) : undefined
  } catch {
    return undefined
  }
}
