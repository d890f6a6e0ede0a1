import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The address of a module, or of a file of a package, as `import.meta.resolve` gives it to the source at `from` (an address too). */
export function resolveFrom(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return new URL(specifier, from).href
  return pathToFileURL(createRequire(from).resolve(specifier)).href
}
