import type { LocaleCode } from '@ai-toolkit/model'
import type { Catalogue, CatalogueEntry } from '../catalogue.ts'
import { describeUnit } from '../describe-unit.ts'
import type { Unit } from '../units/unit.ts'
import { matchEntries } from './match-entries.ts'
import { retireEntries } from './retire-entries.ts'

/** What became of a unit. */
export interface UnitChange {
  /** Its id today; of one that was removed, the id that it had. */
  unit: string
  /**
   * `added`: has no translation yet; `changed`: its translation is stale; `moved`: has another id and the same text; `removed`: its
   * translation is kept for the day it comes back; `returned`: that day; `reworded`: the source changed in wording only.
   */
  change: 'added' | 'changed' | 'moved' | 'removed' | 'returned' | 'reworded'
  /** The id of the entry that goes on as this unit, where that was another. */
  from?: string
}

/** How a catalogue is brought up to date. */
export interface MergeOptions {
  locale: LocaleCode
  /** The ids of units whose source text changed in wording, not in meaning: what is translated stays valid. */
  wordingOnly: ReadonlySet<string>
}

/** A catalogue that is up to date, and what changed. Units that are as they were are not among the changes. */
export interface MergedCatalogue {
  catalogue: Catalogue
  changes: UnitChange[]
}

/**
 * Brings a catalogue up to date with its source: an entry for each unit, in the order of the units, then those that are obsolete. No
 * translation is ever lost, none is used for another text without a mark, and none is used for two units. Without a catalogue, a new one.
 */
export function mergeCatalogue(catalogue: Catalogue | undefined, units: readonly Unit[], { locale, wordingOnly }: MergeOptions): MergedCatalogue {
  const { pairs, freeEntries } = matchEntries(catalogue?.entries ?? [], units)
  const merged = units.map((unit) => ({ unit: unit.id, from: pairs.get(unit)?.unit, ...mergeUnit(unit, pairs.get(unit), wordingOnly) }))
  const active = merged.map(({ entry }) => entry)
  const removed = freeEntries.filter(({ obsolete }) => !obsolete).map(({ unit }): UnitChange => ({ unit, change: 'removed' }))
  return {
    catalogue: {
      locale,
      headers: catalogue?.headers ?? new Map(),
      comments: catalogue?.comments ?? [],
      entries: [...active, ...retireEntries(freeEntries, active)],
    },
    changes: [...merged.flatMap(changeOf), ...removed],
  }
}

function changeOf({ unit, from, change }: { unit: string; from: string | undefined; change?: UnitChange['change'] }): UnitChange[] {
  if (change === undefined) return []
  return [{ unit, change, ...(from === undefined || from === unit ? {} : { from }) }]
}

function mergeUnit(
  unit: Unit,
  entry: CatalogueEntry | undefined,
  wordingOnly: ReadonlySet<string>,
): { entry: CatalogueEntry; change?: UnitChange['change'] } {
  const references = unit.reference === undefined ? [] : [unit.reference]
  const today = { unit: unit.id, source: unit.text, extracted: describeUnit(unit), references, obsolete: false }
  if (entry === undefined) return { entry: { translation: '', stale: false, reviewed: true, notes: [], flags: [], ...today }, change: 'added' }
  const kept = { ...entry, ...today }
  const back = entry.obsolete ? { change: 'returned' as const } : {}
  if (entry.source === unit.text) return { entry: kept, ...(entry.unit === unit.id ? {} : { change: 'moved' }), ...back }
  const { previous, ...rest } = kept
  if (entry.translation === '') return { entry: rest, change: 'changed', ...back }
  // The text that it was translated from is back, so nothing is stale any more.
  if (entry.stale && previous === unit.text) return { entry: { ...rest, stale: false }, change: 'returned' }
  if (wordingOnly.has(unit.id)) return { entry: kept, change: 'reworded', ...back }
  return { entry: makeStale(rest, entry), change: 'changed', ...back }
}

/** Of a translation that was stale already, the text it was made for stays the same; where a translator doubted it, nobody knows that text. */
function makeStale(today: CatalogueEntry, { stale, previous, source }: CatalogueEntry): CatalogueEntry {
  const madeFor = stale ? previous : source
  return { ...today, stale: true, ...(madeFor === undefined ? {} : { previous: madeFor }) }
}
