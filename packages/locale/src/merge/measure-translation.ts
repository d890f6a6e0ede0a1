import type { Catalogue, CatalogueEntry } from '../catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { wordsOf } from '../words.ts'
import { stateOf } from './state-of.ts'

/** How far texts are translated, in units unless it says otherwise. */
export interface TranslationMeasure {
  units: number
  translated: number
  /** Translated from another source text, or doubted by a translator. */
  stale: number
  missing: number
  /** Translated, and not yet read by a native reviewer. */
  unreviewed: number
  /** The words of the source texts that are not yet translated, stale ones among them. */
  wordsLeft: number
  /** Translated units by all units, 0 to 1; 1 where there is nothing to translate. */
  share: number
}

/** Counts how far a catalogue reaches; without one, nothing is translated. Whether translations can be used, only their check tells. */
export function measureTranslation(units: readonly Unit[], catalogue: Pick<Catalogue, 'entries'> | undefined): TranslationMeasure {
  const measured = statesOf(units, catalogue)
  const count = (wanted: string): number => measured.filter(({ state }) => state === wanted).length
  const translated = count('translated')
  return {
    units: units.length,
    translated,
    stale: count('stale'),
    missing: count('missing'),
    unreviewed: measured.filter(isUnreviewed).length,
    wordsLeft: measured.reduce((sum, { unit, state }) => sum + (state === 'translated' ? 0 : countUnitWords(unit)), 0),
    share: units.length === 0 ? 1 : translated / units.length,
  }
}

/** The same counts of units that say what a text is to its readers, without those for translators. */
export function countUnsettled(units: readonly Unit[], catalogue: Pick<Catalogue, 'entries'>): Pick<TranslationMeasure, 'stale' | 'unreviewed'> {
  const measured = statesOf(units, catalogue)
  return { stale: measured.filter(({ state }) => state === 'stale').length, unreviewed: measured.filter(isUnreviewed).length }
}

interface MeasuredUnit {
  unit: Unit
  entry: CatalogueEntry | undefined
  state: ReturnType<typeof stateOf>
}

function statesOf(units: readonly Unit[], catalogue: Pick<Catalogue, 'entries'> | undefined): MeasuredUnit[] {
  const entries = new Map(catalogue?.entries.flatMap((entry) => (entry.obsolete ? [] : [[entry.unit, entry] as const])))
  return units.map((unit) => ({ unit, entry: entries.get(unit.id), state: stateOf(unit, entries.get(unit.id)) }))
}

function isUnreviewed({ entry, state }: MeasuredUnit): boolean {
  return state === 'translated' && entry?.reviewed === false
}

/** What nobody translates is left out: addresses, ids and footnote marks of Markdown, and the placeholders of messages. */
function countUnitWords({ format, text }: Unit): number {
  const readable = format === 'markdown' ? text.replace(/(?<=\])\([^)]*\)|\{[^}]*\}|\[\^[^\]]*\]|(?<!\w):(?:see|term)(?=\[)/g, ' ') : text
  return wordsOf(format === 'message' ? readable.replace(/\{\w+\}|\{\w+,\s*\w+,?|[={}#]/g, ' ') : readable).length
}
