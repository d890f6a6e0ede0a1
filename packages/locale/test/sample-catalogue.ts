import type { Catalogue, CatalogueEntry } from '../src/catalogue.ts'

/** An entry of a catalogue; whatever is not given is as in a plain translated one. */
export function sampleEntry(fields: Partial<CatalogueEntry> & Pick<CatalogueEntry, 'unit'>): CatalogueEntry {
  return {
    source: `Source of ${fields.unit}`,
    translation: `Translation of ${fields.unit}`,
    stale: false,
    reviewed: true,
    notes: [],
    extracted: [],
    references: [],
    flags: [],
    obsolete: false,
    ...fields,
  }
}

/** A catalogue of these entries with a full header. */
export function sampleCatalogue(entries: readonly CatalogueEntry[], locale = 'de'): Catalogue {
  return {
    locale,
    comments: ['Wheels in German.'],
    headers: new Map([
      ['Project-Id-Version', 'wheels'],
      ['PO-Revision-Date', ''],
      ['Last-Translator', ''],
      ['Language-Team', ''],
      ['Language', locale],
      ['MIME-Version', '1.0'],
      ['Content-Type', 'text/plain; charset=UTF-8'],
      ['Content-Transfer-Encoding', '8bit'],
    ]),
    entries,
  }
}

/** One entry of every kind, with texts of every kind. */
export const everyKind: readonly CatalogueEntry[] = [
  sampleEntry({ unit: 'title', source: 'Wheels', translation: 'Räder', extracted: ['title'], references: ['guide/resource.yaml'] }),
  sampleEntry({
    unit: 'wheels/top/p1',
    source: 'A :term[true wheel]{id=true-wheel} turns without touching the brakes.[^gauge] How to set them stands in :see[]{to=guide#brakes}.',
    translation:
      'Ein :term[rundes Rad]{id=true-wheel} dreht sich, ohne die Bremsen zu berühren.[^gauge] Wie man sie einstellt, steht in :see[]{to=guide#brakes}.',
    reviewed: false,
    notes: ['The old edition said “zentriert”.', '', 'Ask the workshop.'],
    extracted: ['paragraph', 'principle: care'],
    references: ['guide/chapters/first.md'],
  }),
  sampleEntry({
    unit: 'wheels/look/p1',
    source: 'Spin it.',
    translation: 'Drehen.',
    stale: true,
    previous: 'Turn it.',
    references: ['a.md', 'b.md'],
  }),
  sampleEntry({ unit: 'wheels/look/p2', source: 'Watch the **gap**.', translation: '' }),
  sampleEntry({ unit: 'wheels/look/p3', source: 'Quotes " and \\ and\ttabs', translation: 'Zeilen\nmit " und \\ und\tTabs', flags: ['no-wrap'] }),
  sampleEntry({ unit: 'wheels/look/p4', source: 'عجلة 車輪 '.repeat(20), translation: '車輪。'.repeat(60) }),
  sampleEntry({ unit: 'wheels/gone/p1', source: 'It is gone. '.repeat(12), translation: 'Es ist weg. '.repeat(12), notes: ['kept'], obsolete: true }),
  sampleEntry({ unit: 'wheels/gone/p2', translation: 'Auch', stale: true, previous: 'Before. '.repeat(20), obsolete: true, reviewed: false }),
]
