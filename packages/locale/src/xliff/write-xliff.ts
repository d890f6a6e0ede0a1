import type { LocaleCode } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import type { Catalogue, CatalogueEntry } from '../catalogue.ts'
import { describeLocale } from '../describe-locale.ts'
import { mergeCatalogue } from '../merge/merge-catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { CORE, OWN } from './namespaces.ts'
import { toToken } from './unit-token.ts'
import { xliffStateOf } from './xliff-state.ts'
import { writeAttribute, writeText, writeUnitText } from './xml-text.ts'

/** What becomes one XLIFF file. */
export interface XliffInput {
  catalogue: Catalogue
  /** As they are today, in reading order; a file without any would be no XLIFF. */
  units: readonly Unit[]
  /** The part that the units are of, such as `roadmap`. */
  original: string
  edition: string
  sourceLocale: LocaleCode
}

/**
 * One part in one language as XLIFF 2.0, always the same for the same content, without a date. Texts stand in it as they stand in the
 * catalogue, marks of Markdown and arguments of messages included: codes in their place would have to be made back into the very same
 * marks whatever a tool does to them, while as text they come back as they were, and the check of translations tells of each one lost.
 */
export function writeXliff({ catalogue, units, original, edition, sourceLocale }: XliffInput): string {
  const { locale } = catalogue
  const { entries } = mergeCatalogue(catalogue, units, { locale, wordingOnly: new Set() }).catalogue
  const active = new Map(entries.flatMap((entry) => (entry.obsolete ? [] : [[entry.unit, entry] as const])))
  const root = { xmlns: CORE, 'xmlns:toolkit': OWN, version: '2.0', srcLang: sourceLocale, trgLang: locale }
  const file = {
    id: toToken(original),
    original,
    canResegment: 'no',
    srcDir: describeLocale(sourceLocale).direction,
    trgDir: describeLocale(locale).direction,
    'toolkit:edition': edition,
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openTag('xliff', root),
    `  ${openTag('file', file)}`,
    ...units.flatMap(({ id }) => writeEntry(active.get(id))),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n')
}

/** There is an entry for each unit in a catalogue that is up to date. */
function writeEntry(entry: CatalogueEntry | undefined): string[] {
  if (entry === undefined) return []
  const state = xliffStateOf(entry)
  const unit = {
    id: toToken(entry.unit),
    name: entry.unit,
    // Here and not above: some tools look for it at the unit alone.
    'xml:space': 'preserve',
    'toolkit:source': digestOf(entry.source),
    'toolkit:target': digestOf(entry.translation),
    'toolkit:state': state,
  }
  const segment = { state, ...(entry.stale && entry.translation !== '' && { subState: 'toolkit:stale' }) }
  return [
    `    ${openTag('unit', unit)}`,
    ...writeNotes(entry),
    `      ${openTag('segment', segment)}`,
    `        <source>${writeUnitText(entry.source)}</source>`,
    ...(entry.translation === '' ? [] : [`        <target>${writeUnitText(entry.translation)}</target>`]),
    '      </segment>',
    '    </unit>',
  ]
}

function writeNotes({ extracted, references, notes, stale, previous }: CatalogueEntry): string[] {
  const written = [
    ...extracted.map((text) => writeNote('context', text)),
    // Translation tools show notes of this category as references to the source.
    ...references.map((text) => writeNote('location', text)),
    ...(notes.length === 0 ? [] : [writeNote('translator', notes.join('\n'))]),
    ...(stale && previous !== undefined ? [writeNote('previous-source', previous)] : []),
  ]
  return written.length === 0 ? [] : ['      <notes>', ...written, '      </notes>']
}

function writeNote(category: string, text: string): string {
  return `        ${openTag('note', { category })}${writeText(text)}</note>`
}

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${writeAttribute(value)}"`)
  return `<${name}${written.join('')}>`
}
