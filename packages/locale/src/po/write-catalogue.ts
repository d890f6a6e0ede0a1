import type { Catalogue, CatalogueEntry } from '../catalogue.ts'
import { canonicalHeaders } from './header.ts'
import { NOT_REVIEWED } from './read-entry.ts'
import { writePrevious, writeTexts } from './write-texts.ts'

/**
 * A catalogue as a PO file, always the same for the same content: fields of the header in one order, entries in their own, obsolete ones
 * last by unit, comments in gettext’s order, texts wrapped as gettext wraps them. No date is made up.
 */
export function writeCatalogue(catalogue: Catalogue): string {
  const active = catalogue.entries.filter(({ obsolete }) => !obsolete)
  const obsolete = catalogue.entries.filter((entry) => entry.obsolete).sort(compareObsolete)
  return `${[writeHeader(catalogue), ...[...active, ...obsolete].map(writeEntry)].join('\n\n')}\n`
}

function compareObsolete(a: CatalogueEntry, b: CatalogueEntry): number {
  return compareText(a.unit, b.unit) || compareText(a.source, b.source)
}

/** By code unit, never by the machine’s locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function writeHeader(catalogue: Catalogue): string {
  const fields = [...canonicalHeaders(catalogue)].map(([name, value]) => `${name}: ${value}`.trim())
  return [...commentLines('#', catalogue.comments), ...writeTexts({ source: '', translation: `${fields.join('\n')}\n` }, '')].join('\n')
}

function writeEntry(entry: CatalogueEntry): string {
  const flags = [...(entry.stale ? ['fuzzy'] : []), ...entry.flags]
  return [
    ...commentLines('#', [...(entry.reviewed ? [] : [NOT_REVIEWED]), ...entry.notes]),
    ...commentLines('#.', entry.extracted),
    ...(entry.references.length > 0 ? commentLines('#:', [entry.references.join(' ')]) : []),
    ...(flags.length > 0 ? commentLines('#,', [flags.join(', ')]) : []),
    ...(entry.previous === undefined ? [] : writePrevious(entry.previous, entry.obsolete ? '#~| ' : '#| ')),
    ...writeTexts(entry, entry.obsolete ? '#~ ' : ''),
  ].join('\n')
}

function commentLines(mark: string, texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/\r\n|\n|\r/)).map((line) => `${mark} ${line.trim()}`.trimEnd())
}
