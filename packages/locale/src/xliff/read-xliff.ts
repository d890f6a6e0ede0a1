import type { TextFile } from '@ai-toolkit/data'
import { type Checked, codes, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Diagnostic, LocaleCode, Place } from '@ai-toolkit/model'
import type { Catalogue, CatalogueEntry } from '../catalogue.ts'
import { mergeCatalogue } from '../merge/merge-catalogue.ts'
import type { Unit } from '../units/unit.ts'
import type { XmlElement } from './build-tree.ts'
import { checkRoot, chooseFiles } from './check-head.ts'
import { type ImportedUnit, importUnit } from './import-unit.ts'
import { type ParsedXml, parseXml } from './parse-xml.ts'
import { childrenOf, idOf, readUnit } from './read-unit.ts'

/** What a file is imported into, and what it has to be. */
export interface XliffTarget {
  /** The part that the units are of, such as `roadmap`. */
  original: string
  edition: string
  sourceLocale: LocaleCode
  locale: LocaleCode
  /** As they are today. */
  units: readonly Unit[]
  catalogue: Catalogue
}

/** What became of one unit of a file. */
export interface XliffResult {
  unit: string
  result: 'unchanged' | 'updated' | 'refused'
  /** Why it was refused, or why it is stale after all. */
  reason?: string
}

/** What came of a file. */
export interface ImportedXliff {
  /** The very one that was given where nothing is new; else brought up to date with the units. */
  catalogue: Catalogue
  /** In the order of the file. */
  results: XliffResult[]
}

/**
 * Imports an XLIFF file. A fault costs the unit it stands in; all others are used. No value where nothing of the file can be used: it is
 * no XML, of another version of XLIFF or in another language. Whether a translation can be shown, its check tells afterwards.
 */
export function readXliff(file: TextFile, expected: XliffTarget): Checked<ImportedXliff> {
  const { value: xml, diagnostics } = parseXml(file)
  if (xml === undefined) return { value: undefined, diagnostics }
  const faults = checkRoot(xml, expected)
  if (faults.length > 0) return { value: undefined, diagnostics: sortDiagnostics(faults) }
  const { files, diagnostics: found } = chooseFiles(xml, expected)
  const { imported, refusals } = importUnits(
    files.flatMap((element) => unitsIn(element)),
    xml,
    expected,
  )
  return { value: imported, diagnostics: sortDiagnostics([...found, ...refusals]) }
}

/** In the order of the file; groups hold units, and groups. */
function unitsIn(element: XmlElement): XmlElement[] {
  return childrenOf(element, 'unit', 'group').flatMap((child) => (child.name === 'unit' ? [child] : unitsIn(child)))
}

function importUnits(elements: readonly XmlElement[], xml: ParsedXml, target: XliffTarget): { imported: ImportedXliff; refusals: Diagnostic[] } {
  const { units, locale, catalogue } = target
  const merged = mergeCatalogue(catalogue, units, { locale, wordingOnly: new Set() }).catalogue
  const entries = new Map(merged.entries.flatMap((entry) => (entry.obsolete ? [] : [[entry.unit, entry] as const])))
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const seen = new Map<string, Place>()
  const results: XliffResult[] = []
  const refusals: Diagnostic[] = []
  const updated = new Map<string, CatalogueEntry>()
  for (const element of elements) {
    const unit = idOf(element)
    const entry = entries.get(unit)
    const outcome = importElement(element, xml, { original: target.original, unit: known.get(unit), entry, first: seen.get(unit) })
    if ('refusal' in outcome) refusals.push(outcome.refusal)
    else if (outcome.entry !== entry) updated.set(unit, outcome.entry)
    results.push(describeOutcome(unit, outcome, entry))
    seen.set(unit, seen.get(unit) ?? xml.placeOf(element))
  }
  const renewed = merged.entries.map((entry) => (entry.obsolete ? entry : (updated.get(entry.unit) ?? entry)))
  return { imported: { catalogue: updated.size === 0 ? catalogue : { ...merged, entries: renewed }, results }, refusals }
}

/** What is known of the unit that an element is of; `first` is where the file had it before. */
interface KnownUnit {
  original: string
  unit: Unit | undefined
  entry: CatalogueEntry | undefined
  first: Place | undefined
}

function importElement(element: XmlElement, xml: ParsedXml, { original, unit, entry, first }: KnownUnit): ImportedUnit {
  const place = xml.placeOf(element)
  const id = idOf(element)
  if (unit === undefined || entry === undefined) return { refusal: codes.xliffUnknownUnit.at(xml.placeOf(element, 'id'), { unit: id, original }) }
  if (first !== undefined)
    return { refusal: codes.duplicateUnit.at(place, { unit: id }, { related: [{ message: 'The first entry', place: first }] }) }
  const found = readUnit(element, xml)
  return 'code' in found ? { refusal: found } : importUnit(found, unit, entry)
}

function describeOutcome(unit: string, outcome: ImportedUnit, before: CatalogueEntry | undefined): XliffResult {
  if ('refusal' in outcome) return { unit, result: 'refused', reason: outcome.refusal.message }
  const { entry, reason } = outcome
  return { unit, result: entry === before ? 'unchanged' : 'updated', ...(reason !== undefined && { reason }) }
}
