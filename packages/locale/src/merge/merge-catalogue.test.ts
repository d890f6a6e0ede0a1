import { describe, expect, it } from 'vitest'
import { sampleCatalogue, sampleEntry } from '../../test/sample-catalogue.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { measureTranslation } from './measure-translation.ts'
import { mergeCatalogue } from './merge-catalogue.ts'

const spin = 'Spin the wheel and watch the gap between rim and pad.'
const mark = 'Mark the rim where it comes nearest to the pad.'
const turn = 'Turn the spoke there by half a turn, then look again.'
const rest = 'Let the wheel rest for a day before you ride.'

/** Units of a section; the paragraphs are counted as the guide counts them. */
function paragraphs(...texts: readonly string[]): Unit[] {
  return texts.map((text, index) => unit(`wheels/look/p${index + 1}`, text))
}

function unit(id: string, text: string): Unit {
  return { id, format: 'markdown', kind: 'paragraph', text }
}

/** A catalogue in which each of these units is translated as `de:` and its text. */
function translated(units: readonly Unit[]): Catalogue {
  return sampleCatalogue(units.map(({ id, text }) => sampleEntry({ unit: id, source: text, translation: `de:${text}` })))
}

function merge(catalogue: Catalogue | undefined, units: readonly Unit[], wordingOnly: readonly string[] = []) {
  const merged = mergeCatalogue(catalogue, units, { locale: 'de', wordingOnly: new Set(wordingOnly) })
  const shown = merged.catalogue.entries.map(
    ({ unit: id, translation, stale, obsolete }) => `${obsolete ? '~' : ''}${id.replace('wheels/look/', '')}${stale ? '?' : ''} ${translation}`,
  )
  const changes = merged.changes.map(({ unit: id, change }) => `${id.replace('wheels/look/', '')} ${change}`)
  return { ...merged, shown, changes }
}

describe('mergeCatalogue', () => {
  it('makes a catalogue where there is none', () => {
    const { catalogue, changes } = merge(undefined, paragraphs(spin))
    expect(catalogue).toMatchObject({ locale: 'de', entries: [{ unit: 'wheels/look/p1', source: spin, translation: '', reviewed: true }] })
    expect(changes).toEqual(['p1 added'])
  })

  it('leaves what did not change as it is', () => {
    const units = paragraphs(spin, mark)
    const { catalogue } = merge(translated(units), units)
    const again = merge(catalogue, units)
    expect(again.catalogue).toEqual(catalogue)
    expect(again.changes).toEqual([])
  })

  it('makes exactly one unit stale where one paragraph was edited', () => {
    const edited = `${mark} Twice.`
    const { catalogue, changes, shown } = merge(translated(paragraphs(spin, mark, turn)), paragraphs(spin, edited, turn))
    expect(shown).toEqual([`p1 de:${spin}`, `p2? de:${mark}`, `p3 de:${turn}`])
    expect(catalogue.entries[1]).toMatchObject({ source: edited, previous: mark })
    expect(changes).toEqual(['p2 changed'])
  })

  it('and also where another was inserted above it', () => {
    const units = paragraphs(spin, rest, `${mark} Twice.`, turn)
    const { catalogue, changes, shown } = merge(translated(paragraphs(spin, mark, turn)), units)
    expect(shown).toEqual([`p1 de:${spin}`, 'p2 ', `p3? de:${mark}`, `p4 de:${turn}`])
    expect(changes).toEqual(['p2 added', 'p3 changed', 'p4 moved'])
    expect(measureTranslation(units, catalogue)).toMatchObject({ translated: 2, stale: 1, missing: 1 })
  })

  it('follows paragraphs that change places, also into another chapter', () => {
    const { shown, changes } = merge(translated(paragraphs(spin, mark, turn)), [...paragraphs(mark, spin), unit('brakes/top/p1', turn)])
    expect(shown).toEqual([`p1 de:${mark}`, `p2 de:${spin}`, `brakes/top/p1 de:${turn}`])
    expect(changes).toEqual(['p1 moved', 'p2 moved', 'brakes/top/p1 moved'])
  })

  it('names the entry that a moved unit comes from', () => {
    const { changes } = mergeCatalogue(translated(paragraphs(spin, mark, turn)), paragraphs(spin, turn), { locale: 'de', wordingOnly: new Set() })
    expect(changes).toEqual([
      { unit: 'wheels/look/p2', change: 'moved', from: 'wheels/look/p3' },
      { unit: 'wheels/look/p2', change: 'removed' },
    ])
  })

  it('takes a paragraph that was rewritten where it stands for changed', () => {
    const { shown, changes } = merge(translated(paragraphs(spin, mark, turn)), paragraphs(spin, 'Nothing of it is left.', turn))
    expect(shown[1]).toBe(`p2? de:${mark}`)
    expect(changes).toEqual(['p2 changed'])
  })

  it('keeps what is removed, and takes it back by its text', () => {
    const removed = merge(translated(paragraphs(spin, mark, turn)), paragraphs(spin, turn))
    expect(removed.shown).toEqual([`p1 de:${spin}`, `p2 de:${turn}`, `~p2 de:${mark}`])
    expect(removed.changes).toEqual(['p2 moved', 'p2 removed'])
    const back = merge(removed.catalogue, paragraphs(spin, turn, mark))
    expect(back.shown).toEqual([`p1 de:${spin}`, `p2 de:${turn}`, `p3 de:${mark}`])
    expect(back.changes).toEqual(['p3 returned'])
  })

  it('takes a named unit back by its id, stale where its text is another', () => {
    const removed = merge(translated([unit('questions.q_a.text', 'Is it round?')]), [])
    const back = merge(removed.catalogue, [unit('questions.q_a.text', 'Is the wheel round?')])
    expect(back.shown).toEqual(['questions.q_a.text? de:Is it round?'])
    expect(back.changes).toEqual(['questions.q_a.text returned'])
  })

  it('follows names before texts', () => {
    const labels = (a: string, b: string): Unit[] => [unit('options.o_a.label', a), unit('options.o_b.label', b)]
    const { shown } = merge(translated(labels('Yes', 'No')), labels('No', 'Yes'))
    expect(shown).toEqual(['options.o_a.label? de:Yes', 'options.o_b.label? de:No'])
  })

  it('does not give one translation to two units, nor to a unit of another kind', () => {
    const { shown } = merge(translated(paragraphs(spin)), [...paragraphs(spin, spin), unit('wheels/look/h1', spin)])
    expect(shown).toEqual([`p1 de:${spin}`, 'p2 ', 'h1 '])
  })

  it('keeps translations valid where the source changed in wording only, and lists them', () => {
    const edited = 'Turn the spoke there by half a turn; then look again.'
    const { shown, catalogue, changes } = merge(translated(paragraphs(turn)), paragraphs(edited), ['wheels/look/p1'])
    expect(shown).toEqual([`p1 de:${turn}`])
    expect(catalogue.entries[0]).toMatchObject({ source: edited, stale: false })
    expect(changes).toEqual(['p1 reworded'])
  })

  it('does not let a change of wording hide an earlier one of meaning', () => {
    const changed = merge(translated(paragraphs(mark)), paragraphs(`${mark} Twice.`))
    const { catalogue } = merge(changed.catalogue, paragraphs(`${mark} Two times.`), ['wheels/look/p1'])
    expect(catalogue.entries[0]).toMatchObject({ stale: true, previous: mark })
  })

  it('knows the first source text through several changes, and lifts the mark when it is back', () => {
    const before = translated(paragraphs(mark))
    const once = merge(before, paragraphs(`${mark} Twice.`))
    const twice = merge(once.catalogue, paragraphs(`${mark} Three times.`))
    expect(twice.catalogue.entries[0]).toMatchObject({ stale: true, previous: mark })
    expect(merge(twice.catalogue, paragraphs(mark)).catalogue).toEqual(merge(before, paragraphs(mark)).catalogue)
  })

  it('does not lift the doubt of a translator', () => {
    const [entry] = translated(paragraphs(mark)).entries.map((one) => ({ ...one, stale: true }))
    const changed = merge(sampleCatalogue(entry === undefined ? [] : [entry]), paragraphs(`${mark} Twice.`))
    expect(merge(changed.catalogue, paragraphs(mark)).catalogue.entries[0]).toMatchObject({ stale: true, source: mark })
  })

  it('follows the cells of a table when a row is inserted, though their words repeat', () => {
    const cells = (...rows: readonly (readonly string[])[]): Unit[] =>
      rows.flatMap((row, r) => row.map((text, c) => unit(`wheels/look/c${r + 1}-${c + 1}`, text)))
    const old = cells(['Gap', 'Turn'], ['small', 'yes'], ['large', 'yes'])
    const catalogue = sampleCatalogue(old.map(({ id, text }) => sampleEntry({ unit: id, source: text, translation: `de:${id}` })))
    const { shown } = merge(catalogue, cells(['Gap', 'Turn'], ['none', 'no'], ['small', 'yes'], ['large', 'yes']))
    const word = (id: string): string => `de:wheels/look/${id}`
    expect(shown.slice(2)).toEqual(['c2-1 ', 'c2-2 ', `c3-1 ${word('c2-1')}`, `c3-2 ${word('c2-2')}`, `c4-1 ${word('c3-1')}`, `c4-2 ${word('c3-2')}`])
  })

  it('keeps two translations of one text that was removed twice', () => {
    const first = sampleEntry({ unit: 'wheels/look/p1', source: spin, translation: 'one', obsolete: true })
    const second = sampleEntry({ unit: 'wheels/look/p1', source: spin, translation: 'two' })
    const { catalogue, shown } = merge(sampleCatalogue([first, second]), paragraphs(spin))
    expect(shown).toEqual(['p1 two', '~p1~2 one'])
    expect(merge(catalogue, paragraphs(spin)).shown).toEqual(shown)
  })

  it('forgets what was never translated, but no note', () => {
    const empty = sampleEntry({ unit: 'wheels/look/p1', source: spin, translation: '' })
    expect(merge(sampleCatalogue([empty]), []).shown).toEqual([])
    expect(merge(sampleCatalogue([{ ...empty, notes: ['Ask the workshop.'] }]), []).shown).toEqual(['~p1 '])
  })
})

describe('measureTranslation', () => {
  it('counts units, and the words that are left', () => {
    const units = [unit('a', 'One :term[true wheel]{id=true-wheel} [here](https://example.org/x)'), unit('b', 'Two'), unit('c', 'Three words left')]
    const entries = [sampleEntry({ unit: 'b', source: 'Two', reviewed: false }), sampleEntry({ unit: 'c', source: 'Another text' })]
    expect(measureTranslation(units, sampleCatalogue(entries))).toEqual({
      units: 3,
      translated: 1,
      stale: 1,
      missing: 1,
      unreviewed: 1,
      wordsLeft: 7,
      share: 1 / 3,
    })
    expect(measureTranslation([], undefined)).toMatchObject({ units: 0, wordsLeft: 0, share: 1 })
  })

  it('counts no placeholder of a message as a word', () => {
    const message: Unit = { id: 'm', format: 'message', kind: 'words', text: '{count, plural, one {# question} other {# questions}} in {title}' }
    expect(measureTranslation([message], undefined).wordsLeft).toBe(5)
  })
})
