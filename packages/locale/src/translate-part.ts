import type { TextFile } from '@ai-toolkit/data'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { checkCatalogue } from './check/check-catalogue.ts'
import type { TranslatedPart } from './localise/localise-edition.ts'
import { measureTranslation } from './merge/measure-translation.ts'
import { mergeCatalogue } from './merge/merge-catalogue.ts'
import { readCatalogue } from './po/read-catalogue.ts'
import type { Unit } from './units/unit.ts'

/** What one catalogue is held against. */
export interface PartContext {
  locale: LocaleCode
  /** The forms in which the terms of the toolkit may appear in this language, by term id. */
  terms: ReadonlyMap<string, readonly string[]>
  /** Percent of units: with fewer translated, the text is a draft. */
  draftBelow: number
}

/**
 * Reads one catalogue for units as they are today: what a changed source made stale is found here, whether or not `update` was run, and
 * a translation with a fault is a finding and not used. Without a file nothing is translated.
 */
export function translatePart(
  units: readonly Unit[],
  file: TextFile | undefined,
  context: PartContext,
): { part: TranslatedPart; diagnostics: Diagnostic[] } {
  const { locale, terms, draftBelow } = context
  const read = file === undefined ? { value: undefined, diagnostics: [] } : readCatalogue(file, locale)
  if (read.value === undefined) return { part: nothingOf(units, draftBelow), diagnostics: read.diagnostics }
  const { catalogue } = mergeCatalogue(read.value, units, { locale, wordingOnly: new Set() })
  const { usable, diagnostics } = checkCatalogue(units, { ...read.value, ...catalogue }, { locale, terms })
  const { stale, unreviewed } = measureTranslation(units, catalogue)
  return {
    part: { texts: usable, state: stateOf({ units: units.length, translated: usable.size, stale, unreviewed, draftBelow }) },
    diagnostics: [...read.diagnostics, ...diagnostics],
  }
}

function nothingOf(units: readonly Unit[], draftBelow: number): TranslatedPart {
  return { texts: new Map(), state: stateOf({ units: units.length, translated: 0, stale: 0, unreviewed: 0, draftBelow }) }
}

function stateOf(counts: { units: number; translated: number; stale: number; unreviewed: number; draftBelow: number }): TranslatedPart['state'] {
  const { draftBelow, ...state } = counts
  return {
    ...state,
    missing: state.units - state.translated - state.stale,
    draft: state.units > 0 && (100 * state.translated) / state.units < draftBelow,
  }
}
