import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { mergeCatalogue, type UnitChange, writeCatalogue } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { writeOneFile } from '../write-one-file.ts'
import type { CataloguePart } from './catalogue-files.ts'
import { openCatalogue, type Translation } from './open-translation.ts'

/** One catalogue that was looked at. */
export interface UpdatedCatalogue {
  locale: LocaleCode
  part: string
  /** As the user would name it. */
  file: string
  changes: UnitChange[]
  /** Whether the file is another one now. */
  written: boolean
}

/**
 * Brings the catalogues of languages up to date with the toolkit. A catalogue with an error of its own is left as it is: what could not be
 * read would be lost. `wordingOnly` names units as `<part>:<unit>`.
 */
export async function updateCatalogues(
  translation: Translation,
  locales: readonly LocaleCode[],
  wordingOnly: readonly string[] = [],
): Promise<{ updated: UpdatedCatalogue[]; diagnostics: Diagnostic[] }> {
  const updated: UpdatedCatalogue[] = []
  const diagnostics: Diagnostic[] = []
  for (const locale of locales) {
    for (const part of translation.parts) {
      const result = await updateCatalogue(part, locale, translation.sources, unitsIn(wordingOnly, part.name))
      diagnostics.push(...result.diagnostics)
      if (result.updated !== undefined) updated.push(result.updated)
    }
  }
  return { updated, diagnostics }
}

async function updateCatalogue(
  part: CataloguePart,
  locale: LocaleCode,
  sources: ReadonlyMap<string, string>,
  wordingOnly: ReadonlySet<string>,
): Promise<{ updated?: UpdatedCatalogue; diagnostics: Diagnostic[] }> {
  const { file, text, catalogue, diagnostics } = openCatalogue(part, locale, sources)
  if (hasErrors(diagnostics)) return { diagnostics }
  const merged = mergeCatalogue(catalogue, part.units, { locale, wordingOnly })
  const content = writeCatalogue(merged.catalogue)
  const written = content !== text
  const faults = written ? await writeOneFile(file, content, 'replace') : []
  const updated = { locale, part: part.name, file, changes: merged.changes, written }
  return { diagnostics: [...diagnostics, ...faults], ...(faults.length === 0 && { updated }) }
}

function unitsIn(wordingOnly: readonly string[], part: string): ReadonlySet<string> {
  return new Set(wordingOnly.flatMap((named) => (named.startsWith(`${part}:`) ? [named.slice(part.length + 1)] : [])))
}

/** That each unit said to have changed in wording only is one of the toolkit’s. */
export function checkWordingOnly({ parts }: Translation, wordingOnly: readonly string[]): Diagnostic[] {
  const known = new Set(parts.flatMap(({ name, units }) => units.map(({ id }) => `${name}:${id}`)))
  return wordingOnly.filter((named) => !known.has(named)).map((named) => codes.notAUnit.at(wholeFile(named.split(':')[0] ?? named), { named }))
}
