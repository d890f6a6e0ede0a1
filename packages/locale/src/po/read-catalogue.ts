import type { TextFile } from '@ai-toolkit/data'
import { type Checked, codes, findPlaces, type PlaceFinder, sortDiagnostics, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, LocaleCode, Place } from '@ai-toolkit/model'
import type { CatalogueEntry, ReadCatalogue } from '../catalogue.ts'
import { checkHeader } from './check-header.ts'
import { readHeaders } from './header.ts'
import { findInQuoted } from './quoted.ts'
import { readEntry, textOf } from './read-entry.ts'
import { type Field, hasForms, type RawEntry, splitEntries } from './split-entries.ts'

/** How many broken entries are told of: a file that is no catalogue would bring thousands. */
const MOST_BROKEN = 50

/**
 * Reads a PO file. A fault costs the entry it stands in; all others are used, so there is always a value. A catalogue with errors
 * must not be written back over its file: what could not be read would be lost. `locale` is what the name of the file promises.
 */
export function readCatalogue(file: TextFile, locale: LocaleCode): Checked<ReadCatalogue> & { value: ReadCatalogue } {
  const text = file.text.replace(/^\uFEFF/, '')
  const places = findPlaces(file.path, text)
  const all = splitEntries(text)
  const header = all.find(isHeader)
  const found = all.filter((raw) => raw !== header).map((raw) => ({ raw, fault: findFault(raw, places) }))
  const { entries, fields, duplicates } = collectEntries(
    found.flatMap(({ raw, fault }) => (fault === undefined ? [raw] : [])),
    places,
  )
  const faults = found.flatMap(({ fault }) => fault ?? []).slice(0, MOST_BROKEN)
  return {
    value: {
      file: file.path,
      locale,
      headers: readHeaders(header === undefined ? '' : textOf('msgstr', header)),
      comments: header?.comments.filter(({ mark }) => mark === '').map((comment) => comment.text) ?? [],
      entries,
      placeOf: (unit, start, end) => placeOfText(fields.get(unit), places, start, end) ?? wholeFile(file.path),
    },
    diagnostics: sortDiagnostics([...checkHeader(header, locale, places), ...faults, ...duplicates]),
  }
}

function isHeader(raw: RawEntry): boolean {
  return !raw.obsolete && !raw.fields.has('msgctxt') && raw.fields.has('msgid') && textOf('msgid', raw) === ''
}

/** Why an entry cannot be used. */
function findFault(raw: RawEntry, { placeAt }: PlaceFinder): Diagnostic | undefined {
  const { fault, fields } = raw
  if (fault !== undefined) return codes.catalogueSyntax.at(placeAt(fault.start, fault.end), { problem: fault.problem })
  if (hasForms(raw)) return codes.gettextPlural.at(placeOfField(fields.get('msgid_plural') ?? raw, placeAt), {})
  if (textOf('msgctxt', raw) === '')
    return codes.entryWithoutUnit.at(placeOfField(fields.get('msgid') ?? raw, placeAt), { source: textOf('msgid', raw) })
  return undefined
}

/** Everything that can be used, in the order of the file, and where the translation of each unit stands. Places are worked out where they are told. */
function collectEntries(raws: readonly RawEntry[], { placeAt }: PlaceFinder) {
  const entries: CatalogueEntry[] = []
  const duplicates: Diagnostic[] = []
  const inUse = new Map<string, RawEntry>()
  // Of what is obsolete there may be a translation for each source text that the unit ever had.
  const retired = new Map<string, RawEntry>()
  const fields = new Map<string, Field>()
  const placeOf = (raw: RawEntry): Place => placeOfField(raw.fields.get('msgctxt') ?? raw, placeAt)
  for (const raw of raws) {
    const entry = readEntry(raw)
    const { unit, source, obsolete } = entry
    const [seen, key] = obsolete ? [retired, JSON.stringify([unit, source])] : [inUse, unit]
    const first = seen.get(key)
    if (first !== undefined) {
      duplicates.push(codes.duplicateUnit.at(placeOf(raw), { unit }, { related: [{ message: 'The first entry', place: placeOf(first) }] }))
      continue
    }
    seen.set(key, raw)
    entries.push(entry)
    const field = raw.fields.get('msgstr')
    if (field !== undefined && !(obsolete && fields.has(unit))) fields.set(unit, field)
  }
  return { entries, duplicates, fields }
}

function placeOfField({ start, end }: { start: number; end: number }, placeAt: PlaceFinder['placeAt']): Place {
  return placeAt(start, end)
}

/** Of a translation without a text, the keyword; else the text, or the part of it from `start` up to `end`. */
function placeOfText(field: Field | undefined, { placeAt }: PlaceFinder, start = 0, end = Number.POSITIVE_INFINITY): Place | undefined {
  if (field === undefined) return undefined
  const strings = field.strings.filter(({ raw }) => raw !== '')
  if (strings.length === 0) return placeAt(field.start, field.end)
  return placeOfField(findInQuoted(strings, start, end), placeAt)
}
