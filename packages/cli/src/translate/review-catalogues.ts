import { hasErrors } from '@ai-toolkit/diagnostics'
import { type CatalogueEntry, writeCatalogue } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { writeOneFile } from '../write-one-file.ts'
import type { CataloguePart } from './catalogue-files.ts'
import { openCatalogue } from './open-translation.ts'

/** A catalogue whose texts were marked as reviewed. */
export interface ReviewedCatalogue {
  file: string
  texts: number
}

/** Lifts “not reviewed” from everything in these parts that is translated and not stale. A catalogue with errors is left as it is. */
export async function reviewCatalogues(
  parts: readonly CataloguePart[],
  locale: LocaleCode,
  sources: ReadonlyMap<string, string>,
): Promise<{ reviewed: ReviewedCatalogue[]; diagnostics: Diagnostic[] }> {
  const reviewed: ReviewedCatalogue[] = []
  const diagnostics: Diagnostic[] = []
  for (const part of parts) {
    const { file, catalogue, diagnostics: faults } = openCatalogue(part, locale, sources)
    diagnostics.push(...faults)
    if (catalogue === undefined || hasErrors(faults)) continue
    const entries = catalogue.entries.map((entry) => (isOpen(entry) ? { ...entry, reviewed: true } : entry))
    const written = await writeOneFile(file, writeCatalogue({ ...catalogue, entries }), 'replace')
    diagnostics.push(...written)
    if (written.length === 0) reviewed.push({ file, texts: catalogue.entries.filter(isOpen).length })
  }
  return { reviewed, diagnostics }
}

function isOpen({ reviewed, stale, obsolete, translation }: CatalogueEntry): boolean {
  return !reviewed && !stale && !obsolete && translation !== ''
}
