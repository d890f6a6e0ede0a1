import type { CatalogueEntry, UnitState } from '../catalogue.ts'
import type { Unit } from '../units/unit.ts'

/**
 * What a unit is, going by its entry. A translation counts only for the very text that it was made for: where the source has changed and
 * the catalogue was not brought up to date, it is stale whatever the catalogue says.
 */
export function stateOf(unit: Unit, entry: CatalogueEntry | undefined): UnitState {
  if (entry === undefined || entry.obsolete || entry.translation === '') return 'missing'
  return entry.stale || entry.source !== unit.text ? 'stale' : 'translated'
}
