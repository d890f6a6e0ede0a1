import { describe, expect, it } from 'vitest'
import { sampleCatalogue, sampleEntry } from '../test/sample-catalogue.ts'
import { writeCatalogue } from './po/write-catalogue.ts'
import { translatePart } from './translate-part.ts'
import type { Unit } from './units/unit.ts'

const units: Unit[] = [
  { id: 'title', format: 'plain', kind: 'title', text: 'Wheels' },
  { id: 'wheels/look/p1', format: 'markdown', kind: 'paragraph', text: 'Spin the **wheel**.' },
  { id: 'wheels/look/p2', format: 'markdown', kind: 'paragraph', text: 'See :see{to=guide#brakes}.' },
  { id: 'section.questions', format: 'message', kind: 'words of the interface', text: '{count, plural, one {# question} other {# questions}}' },
]

function translate(entries: Parameters<typeof sampleEntry>[0][], locale = 'de') {
  const file = { path: 'guide/locales/de.po', text: writeCatalogue(sampleCatalogue(entries.map(sampleEntry), locale)) }
  return translatePart(units, file, { locale, terms: new Map(), draftBelow: 50 })
}

describe('translatePart', () => {
  it('uses what was made for the texts of today, and counts the rest', () => {
    const { part, diagnostics } = translate([
      { unit: 'title', source: 'Wheels', translation: 'Räder', reviewed: false },
      { unit: 'wheels/look/p1', source: 'Spin it.', translation: 'Drehen.' },
      { unit: 'wheels/look/p2', source: 'See :see{to=guide#brakes}.', translation: 'Siehe dort.' },
    ])
    expect([...part.texts.keys()]).toEqual(['title'])
    expect(part.state).toEqual({ units: 4, translated: 1, stale: 1, missing: 2, unreviewed: 1, draft: true })
    expect(diagnostics.map(({ code }) => code)).toEqual(['translation-references'])
  })

  it('translates nothing without a file', () => {
    const { part } = translatePart(units, undefined, { locale: 'de', terms: new Map(), draftBelow: 0 })
    expect(part).toEqual({ texts: new Map(), state: { units: 4, translated: 0, stale: 0, missing: 4, unreviewed: 0, draft: false } })
  })

  it.each(['qps-ploc', 'qps-plocm'])('translates everything into %s, without a file', (locale) => {
    const { part, diagnostics } = translatePart(units, undefined, { locale, terms: new Map(), draftBelow: 100 })
    expect(diagnostics).toEqual([])
    expect(part.state).toEqual({ units: 4, translated: 4, stale: 0, missing: 0, unreviewed: 0, draft: false })
    expect([...part.texts.values()].every(({ text }) => /^\\?\[.*\]$/.test(text))).toBe(true)
    expect(part.texts.get('wheels/look/p1')?.inlines?.map(({ type }) => type)).toEqual(['text', 'text', 'strong', 'text', 'text'])
  })

  it('leaves a message that cannot be read to the check of the source', () => {
    const broken: Unit = { id: 'x', format: 'message', kind: 'words of the interface', text: 'Part {number' }
    expect(translatePart([broken], undefined, { locale: 'qps-ploc', terms: new Map(), draftBelow: 0 }).part.texts.size).toBe(0)
  })

  it('takes plural categories as the toolkit states them', () => {
    const file = {
      path: 'locales/fr.po',
      text: writeCatalogue(
        sampleCatalogue(
          [sampleEntry({ unit: 'section.questions', source: units[3]?.text ?? '', translation: '{count, plural, one {#} other {#}}' })],
          'fr',
        ),
      ),
    }
    const codesWith = (plurals: string[] | undefined) =>
      translatePart(units, file, { locale: 'fr', terms: new Map(), draftBelow: 0, plurals }).diagnostics.map(({ code }) => code)
    expect(codesWith(undefined)).toEqual(['translation-rare-plural'])
    expect(codesWith(['one', 'other'])).toEqual([])
  })
})
