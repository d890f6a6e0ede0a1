import type { Place } from '@ai-toolkit/model'

/** One unit in one language, as a catalogue holds it. */
export interface CatalogueEntry {
  /** The id of the unit (msgctxt). */
  unit: string
  /** The source text that was, or is to be, translated (msgid). */
  source: string
  /** Empty where there is none (msgstr). */
  translation: string
  /** Flagged fuzzy: made for another source text, or doubted by the translator; not shown to readers. */
  stale: boolean
  /** The source text that a stale translation was made for (`#| msgid`). */
  previous?: string
  /** False while the comment `not reviewed` stands at the entry; a reviewer lifts it. */
  reviewed: boolean
  /** Translators’ own comments (`# `), `not reviewed` aside. */
  notes: string[]
  /** What the program tells the translator (`#. `): kind, place, principle, length. */
  extracted: string[]
  /** Source references (`#: `). */
  references: string[]
  /** Flags other than fuzzy, as translators’ tools set them. */
  flags: string[]
  /** Kept (`#~ `) for the day the unit comes back. */
  obsolete: boolean
}

/** The translation of one resource, of the toolkit’s own texts or of the words of the interface, into one language. */
export interface Catalogue {
  /** BCP 47. */
  locale: string
  /** The header fields in order, such as `Plural-Forms`; names as they are written. */
  headers: ReadonlyMap<string, string>
  /** Comments above the header. */
  comments: readonly string[]
  entries: readonly CatalogueEntry[]
}

/** A catalogue that was read from a file, and where everything in it stands. */
export interface ReadCatalogue extends Catalogue {
  file: string
  /** Where the translation of a unit stands; offsets in UTF-16 units of the translation give the exact part where they are known. */
  placeOf: (unit: string, start?: number, end?: number) => Place
}

/** What a unit is, as long as its catalogue says so: `stale` and `missing` units appear in the source language. */
export type UnitState = 'translated' | 'stale' | 'missing'
