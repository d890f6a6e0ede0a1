import { cataloguePath, compileEdition } from '@ai-toolkit/edition'
import { mergeCatalogue, resourceUnits, toolkitUnits, type Unit, writeCatalogue } from '@ai-toolkit/locale'
import type { SourceTree } from '@ai-toolkit/source'
import { toFile } from './make-corpus.ts'
import { translateWords } from './words.ts'

/** The catalogues of a corpus in its other languages: every unit that our own `locale` finds in it, translated word by word. */
export function makeCatalogues(tree: SourceTree, locales: readonly string[]): SourceTree {
  const { value: edition, diagnostics } = compileEdition(tree)
  if (edition === undefined) throw new Error(`The corpus has faults: ${JSON.stringify(diagnostics.slice(0, 3))}`)
  const parts: [string | undefined, readonly Unit[]][] = [
    [undefined, toolkitUnits(edition)],
    ...edition.resources.map((resource): [string, Unit[]] => [resource.id, resourceUnits(resource)]),
  ]
  const files = locales.flatMap((locale) => parts.map(([resource, units]) => toFile(cataloguePath(resource, locale), catalogueText(units, locale))))
  return new Map(files.map((file) => [file.path, file]))
}

function catalogueText(units: readonly Unit[], locale: string): string {
  const { catalogue } = mergeCatalogue(undefined, units, { locale, wordingOnly: new Set() })
  return writeCatalogue({
    ...catalogue,
    entries: catalogue.entries.map((entry) => ({ ...entry, translation: translateWords(entry.source, locale) })),
  })
}
