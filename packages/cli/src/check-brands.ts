import { readdir } from 'node:fs/promises'
import type { Diagnostic } from '@ai-toolkit/model'
import { brandLanguages } from '@ai-toolkit/report'
import type { Publication } from './publications.ts'
import { checkOpenBrand, openBrand } from './read-brand.ts'
import { type LookRead, readLook } from './read-look.ts'
import { userPath } from './user-path.ts'

/**
 * What is wrong with the brands in a templates folder, in the languages of `publications`, and with the templates they replace.
 * @param look what `readLook` gives of the same folder
 */
export async function checkBrands(
  templates: string,
  publications: readonly Publication[],
  look: LookRead,
): Promise<{ diagnostics: Diagnostic[]; sources: ReadonlyMap<string, string> }> {
  const known = new Set(look.diagnostics.map(keyOf))
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  for (const name of await listFolders(`${templates}/brands`)) {
    const folder = await openBrand(`${templates}/brands/${name}`)
    const own = folder.overlay.files.size === 0 ? look : await readLook(templates, folder.overlay)
    const spoken = folder.data === undefined ? new Set<string>() : brandLanguages(folder.data.value)
    const checked = checkOpenBrand(
      folder,
      publications.filter(({ edition }) => spoken.size === 0 || spoken.has(edition.locale)),
    )
    // What is wrong with the toolkit's own templates is said once.
    diagnostics.push(...folder.diagnostics, ...checked.diagnostics, ...own.diagnostics.filter((diagnostic) => !known.has(keyOf(diagnostic))))
    for (const [path, text] of folder.sources) sources.set(path, text)
  }
  return { diagnostics, sources }
}

function keyOf({ code, place, message }: Diagnostic): string {
  return JSON.stringify([code, place, message])
}

/** The folders in a folder, sorted; none where it is missing, since a templates folder needs no brands. */
async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(userPath(folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
