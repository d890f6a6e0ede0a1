import type { CatalogueEntry } from '../catalogue.ts'

/**
 * What units that are gone leave behind: entries that hold a translation or a translator’s note, without what the program says of a unit.
 * Gettext allows one entry for an id and a source text. Where another translation has taken it, the id gets a number: `…/p3~2`.
 */
export function retireEntries(entries: readonly CatalogueEntry[], active: readonly CatalogueEntry[]): CatalogueEntry[] {
  if (entries.length === 0) return []
  const taken = new Map(active.map((entry) => [keyOf(entry), entry.translation]))
  return entries.flatMap((entry) => {
    if (entry.translation === '' && entry.notes.length === 0) return []
    const retired = { ...entry, unit: findFreeId(entry, taken), extracted: [], references: [], flags: [], obsolete: true }
    if (taken.get(keyOf(retired)) === entry.translation) return []
    taken.set(keyOf(retired), entry.translation)
    return [retired]
  })
}

/** The first id whose entry for this text is free or says the same. */
function findFreeId(entry: CatalogueEntry, taken: ReadonlyMap<string, string>): string {
  const name = entry.unit.replace(/~\d+$/, '')
  for (let id = entry.unit, number = 2; ; id = `${name}~${number}`, number += 1) {
    const found = taken.get(keyOf({ ...entry, unit: id }))
    if (found === undefined || found === entry.translation) return id
  }
}

function keyOf({ unit, source }: Pick<CatalogueEntry, 'unit' | 'source'>): string {
  return JSON.stringify([unit, source])
}
