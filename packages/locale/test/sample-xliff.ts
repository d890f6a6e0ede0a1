import type { CatalogueEntry } from '../src/catalogue.ts'
import type { Unit } from '../src/units/unit.ts'
import { readXliff, type XliffTarget } from '../src/xliff/read-xliff.ts'
import { writeXliff } from '../src/xliff/write-xliff.ts'
import { everyKind, sampleCatalogue } from './sample-catalogue.ts'

/** The units that a catalogue is up to date with. */
export function unitsOf(entries: readonly CatalogueEntry[]): Unit[] {
  return entries.flatMap(({ unit: id, source: text, obsolete }) => (obsolete ? [] : [{ id, format: 'plain', kind: 'paragraph', text }]))
}

/** What a file with these entries is exported from, and what it can be imported into again. */
export function sampleTarget(entries: readonly CatalogueEntry[] = everyKind, locale = 'de'): XliffTarget {
  return { catalogue: sampleCatalogue(entries, locale), units: unitsOf(entries), original: 'guide', edition: '1.0.0', sourceLocale: 'en', locale }
}

/** A file with these entries. */
export function sampleXliff(entries?: readonly CatalogueEntry[], locale?: string): string {
  return writeXliff(sampleTarget(entries, locale))
}

/** The text with one part of it, which must be there once, replaced. */
export function edit(text: string, part: string, replacement: string): string {
  const pieces = text.split(part)
  if (pieces.length !== 2) throw new Error(`“${part}” stands in the sample ${pieces.length - 1} times`)
  return pieces.join(replacement)
}

/** What comes of a file: its results, entries by unit, and findings as `line:column code`. */
export function importSample(text: string, target: XliffTarget = sampleTarget()) {
  const { value, diagnostics } = readXliff({ path: 'guide.xlf', text }, target)
  return {
    diagnostics,
    found: diagnostics.map(({ code, place }) => `${place.start.line}:${place.start.column} ${code}`),
    catalogue: value?.catalogue,
    results: value?.results,
    changed: value?.results.filter(({ result }) => result !== 'unchanged').map(({ unit, result }) => `${unit} ${result}`),
    entryOf: (unit: string) => value?.catalogue.entries.find((entry) => entry.unit === unit && !entry.obsolete),
  }
}
