import type { TextFile } from '@ai-toolkit/data'
import type { Diagnostic } from '@ai-toolkit/model'
import type { CheckContext } from './check/check-catalogue.ts'
import { checkReadCatalogue } from './check/check-read-catalogue.ts'
import { isPseudoLocale } from './describe-locale.ts'
import type { TranslatedPart } from './localise/localise-edition.ts'
import { countUnsettled } from './merge/measure-translation.ts'
import { readCatalogue } from './po/read-catalogue.ts'
import { pseudoTexts } from './pseudo/pseudo-texts.ts'
import type { Unit } from './units/unit.ts'

/** What one catalogue is held against. */
export interface PartContext extends CheckContext {
  /** Percent of units: with fewer translated, the text is a draft. */
  draftBelow: number
}

/**
 * Reads one catalogue for units as they are today: what a changed source made stale is found here, whether or not `update` was run, and
 * a translation with a fault is a finding and not used. Without a file nothing is translated, but into a language made for tests everything.
 * @param read for whoever has read the file before
 */
export function translatePart(
  units: readonly Unit[],
  file: TextFile | undefined,
  context: PartContext,
  read: typeof readCatalogue = readCatalogue,
): { part: TranslatedPart; diagnostics: Diagnostic[] } {
  const { locale, draftBelow } = context
  if (isPseudoLocale(locale)) return { part: partOf(units, pseudoTexts(units, locale), draftBelow), diagnostics: [] }
  if (file === undefined) return { part: partOf(units, new Map(), draftBelow), diagnostics: [] }
  const { value, diagnostics: faults } = read(file, locale)
  const { usable, catalogue, diagnostics } = checkReadCatalogue(units, value, context)
  return { part: partOf(units, usable, draftBelow, countUnsettled(units, catalogue)), diagnostics: [...faults, ...diagnostics] }
}

function partOf(
  units: readonly Unit[],
  texts: TranslatedPart['texts'],
  draftBelow: number,
  { stale, unreviewed } = { stale: 0, unreviewed: 0 },
): TranslatedPart {
  const [all, translated] = [units.length, texts.size]
  const draft = all > 0 && (100 * translated) / all < draftBelow
  return { texts, state: { units: all, translated, stale, missing: all - translated - stale, unreviewed, draft } }
}
