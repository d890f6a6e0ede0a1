import { codes, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Catalogue, ReadCatalogue } from '../catalogue.ts'
import { mergeCatalogue, type UnitChange } from '../merge/merge-catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { type CheckContext, type CheckedCatalogue, checkCatalogue } from './check-catalogue.ts'

/** What was found in a catalogue, and the catalogue as `update` would write it. */
export interface CheckedReadCatalogue extends CheckedCatalogue {
  catalogue: Catalogue
}

/**
 * Checks a catalogue as it stands in its file for units as they are today, whether or not it was brought up to date. Findings stand where the
 * file has the translation, also where its unit has moved since.
 */
export function checkReadCatalogue(units: readonly Unit[], read: ReadCatalogue, context: CheckContext): CheckedReadCatalogue {
  const { catalogue, changes } = mergeCatalogue(read, units, { locale: context.locale, wordingOnly: new Set() })
  const moved = new Map(changes.flatMap(({ unit, from }) => (from === undefined ? [] : [[unit, from] as const])))
  const placeOf: ReadCatalogue['placeOf'] = (unit, start, end) => read.placeOf(moved.get(unit) ?? unit, start, end)
  const { usable, diagnostics } = checkCatalogue(units, { entries: catalogue.entries, placeOf }, context)
  return { catalogue, usable, diagnostics: sortDiagnostics([...diagnostics, ...findUnknownUnits(read, changes)]) }
}

/** Translations of what the source has no more. Of an entry without one, nothing can be lost. */
function findUnknownUnits({ entries, placeOf }: ReadCatalogue, changes: readonly UnitChange[]): Diagnostic[] {
  const removed = new Set(changes.flatMap(({ unit, change }) => (change === 'removed' ? [unit] : [])))
  const unknown = entries.filter(({ unit, obsolete, translation }) => !obsolete && translation !== '' && removed.has(unit))
  return unknown.map(({ unit }) => codes.unknownUnit.at(placeOf(unit), { unit }))
}
