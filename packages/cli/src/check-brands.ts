import type { Diagnostic } from '@ai-toolkit/model'
import { brandLanguages } from '@ai-toolkit/report'
import { listBrands } from './list-brands.ts'
import type { Publication } from './publications.ts'
import { checkOpenBrand, openBrand } from './read-brand.ts'
import type { LookRead } from './read-look.ts'

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
  for (const place of await listBrands(templates)) {
    const folder = await openBrand(place)
    const own = folder.overlay.files.size === 0 ? look : look.dress(folder.overlay)
    const spoken = folder.data === undefined ? new Set<string>() : brandLanguages(folder.data.value)
    const checked = checkOpenBrand(
      folder,
      publications.filter(({ edition }) => spoken.size === 0 || spoken.has(edition.locale)),
      look,
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
