import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Edition, Manifest } from '@ai-toolkit/model'
import { checkShape, type Shape } from './check-shape.ts'
import { whatIs } from './format/migrate.ts'
import { checkVersion } from './format/versions.ts'
import { parseSource } from './parse-source.ts'
import type { Result } from './result.ts'

/**
 * Opens an edition: `<locale>/json/edition.json` of a bundle, of any version of the format up to this reader's, and later ones that only add.
 * It is checked against its schema, so that what comes back is what its type says. A file that is none gives findings, never an exception.
 * @param input the parsed JSON, or its text
 * @param name what findings call the file
 */
export function openEdition(input: unknown, name = 'edition.json'): Result<Edition> {
  return openFile<Edition>(input, name, 'edition')
}

/** Opens the `manifest.json` of a bundle, as `openEdition` opens an edition. */
export function openManifest(input: unknown, name = 'manifest.json'): Result<Manifest> {
  return openFile<Manifest>(input, name, 'manifest')
}

function openFile<T>(input: unknown, name: string, kind: 'edition' | 'manifest'): Result<T> {
  const { value: source, diagnostics } = parseSource(input, name, whatIs[kind])
  if (source === undefined) return { value: undefined, diagnostics }
  const standing = checkVersion(source)
  if (hasErrors(standing.diagnostics)) return { value: undefined, diagnostics: standing.diagnostics }
  const shape: Shape = { schema: kind, what: whatIs[kind], mayHoldMore: standing.isLater }
  const departures = checkShape(source, shape)
  // The validator has just said that the value has this type, or else there is none.
  return { value: departures.length > 0 ? undefined : (source.value as T), diagnostics: [...standing.diagnostics, ...departures] }
}
