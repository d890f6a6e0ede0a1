import { describe, expect, it } from 'vitest'
import { sampleCatalogue, sampleEntry } from '../../test/sample-catalogue.ts'
import { readCatalogue } from '../po/read-catalogue.ts'
import { writeCatalogue } from '../po/write-catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { checkReadCatalogue } from './check-read-catalogue.ts'

/** Paragraphs of one section, with these texts. */
function paragraphs(...texts: string[]): Unit[] {
  return texts.map((text, index) => ({ id: `wheels/look/p${index + 1}`, format: 'markdown', kind: 'paragraph', text }))
}

/** A catalogue, in a file, in which every unit is translated as `translations` says. */
function fileOf(units: readonly Unit[], ...translations: string[]) {
  const entries = units.map(({ id, text }, index) => sampleEntry({ unit: id, source: text, translation: translations[index] ?? '' }))
  const text = writeCatalogue(sampleCatalogue(entries))
  const lines = text.split('\n')
  return {
    read: readCatalogue({ path: 'guide/locales/de.po', text }, 'de').value,
    lineOf: (words: string) => lines.findIndex((line) => line.includes(words)) + 1,
  }
}

const check = (units: readonly Unit[], { read }: ReturnType<typeof fileOf>) => checkReadCatalogue(units, read, { locale: 'de', terms: new Map() })

const [spin, mark, turn] = ['Spin the wheel.', 'Mark the place that is nearest to the brake.', 'Turn the spoke by half a turn.']
const before = paragraphs(spin, mark, turn)

describe('a unit that the source has no more', () => {
  it('is told of once, where its translation stands', () => {
    const file = fileOf(before, 'Drehen.', 'Anzeichnen.', 'Nachstellen.')
    const { diagnostics, catalogue } = check(paragraphs(spin, turn), file)
    expect(diagnostics).toMatchObject([{ code: 'unknown-unit', severity: 'warning', place: { start: { line: file.lineOf('Anzeichnen') } } }])
    expect(diagnostics[0]?.message).toContain('wheels/look/p2')
    expect(diagnostics[0]?.fix).toContain('obsolete')
    expect(catalogue.entries.filter(({ obsolete }) => obsolete)).toHaveLength(1)
  })

  it('is told of by the id of its entry, whatever it is', () => {
    const misspelt: Unit[] = [{ id: 'titel', format: 'plain', kind: 'title', text: 'Wheels of old' }]
    const unit: Unit = { id: 'title', format: 'plain', kind: 'title', text: 'Brakes' }
    expect(check([unit], fileOf(misspelt, 'Räder')).diagnostics.map(({ message }) => message)).toEqual([
      'The source has nothing for this entry (“titel”) any more; its translation is not used',
    ])
  })

  it('is no matter without a translation, nor when it is obsolete', () => {
    expect(check(paragraphs(spin, turn), fileOf(before, 'Drehen.', '', 'Nachstellen.')).diagnostics).toEqual([])
    const old = fileOf([], '')
    const entries = [sampleEntry({ unit: 'wheels/look/p7', obsolete: true })]
    expect(checkReadCatalogue([], { ...old.read, entries }, { locale: 'de', terms: new Map() }).diagnostics).toEqual([])
  })
})

describe('a unit that moved', () => {
  it('has its findings where the file has its translation', () => {
    const file = fileOf(before, 'Drehen.', 'Anzeichnen.', 'Nachstellen[^x].')
    const { diagnostics, usable } = check(paragraphs(spin, turn), file)
    expect(diagnostics.map(({ code, place }) => [code, place.start.line])).toEqual([
      ['unknown-unit', file.lineOf('Anzeichnen')],
      ['translation-notes', file.lineOf('Nachstellen')],
    ])
    expect([...usable.keys()]).toEqual(['wheels/look/p1'])
  })

  it('keeps its translation', () => {
    const { usable, diagnostics } = check(paragraphs('New.', spin, mark, turn), fileOf(before, 'Drehen.', 'Anzeichnen.', 'Nachstellen.'))
    expect([...usable].map(([unit, { text }]) => `${unit} ${text}`)).toEqual([
      'wheels/look/p2 Drehen.',
      'wheels/look/p3 Anzeichnen.',
      'wheels/look/p4 Nachstellen.',
    ])
    expect(diagnostics).toEqual([])
  })
})
