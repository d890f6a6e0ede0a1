import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The engine's version, from this package's package.json. */
export async function engineVersion(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/**
 * Program to version of everything that shapes the bytes of a bundle. ICU and zlib come with Node, so the same Node is the same bytes.
 * @param browser what printed the PDFs, such as “Chrome/153.0.8000.0”; absent where none were printed
 */
export async function madeWith(browser?: string): Promise<Record<string, string>> {
  const { node, icu = 'none', unicode = 'none' } = process.versions
  return { engine: await engineVersion(), node, icu, unicode, bundler: bundler(), ...(browser !== undefined && { browser }) }
}

/** What shapes the bytes of the scripts of forms. It takes ten times as long to load as to look up, and most who ask have no other use for it. */
function bundler(): string {
  const { version } = createRequire(import.meta.url)('esbuild/package.json') as { version: string }
  return `esbuild ${version}`
}
