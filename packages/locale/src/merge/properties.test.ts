import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleCatalogue } from '../../test/sample-catalogue.ts'
import type { Catalogue } from '../catalogue.ts'
import { readCatalogue } from '../po/read-catalogue.ts'
import { writeCatalogue } from '../po/write-catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { mergeCatalogue } from './merge-catalogue.ts'

/** Few texts, so that they repeat, move and come back; some are near to others. */
const text = fc.constantFrom(
  'Yes',
  'No',
  'Spin the wheel slowly',
  'Spin the wheel fast',
  'Mark the rim',
  'Mark the rim twice',
  'Let it rest for a day',
)
const section = fc.record({ name: fc.constantFrom('a/x', 'a/y', 'b/x'), texts: fc.array(text, { maxLength: 6 }) })
const named = fc.record({ name: fc.constantFrom('o_1', 'o_2', 'o_3'), text })
const source = fc
  .record({
    sections: fc.uniqueArray(section, { selector: ({ name }) => name }),
    names: fc.uniqueArray(named, { selector: ({ name }) => name }),
  })
  .map(({ sections, names }): Unit[] => [
    ...names.map(({ name, text: words }) => unit(`options.${name}.label`, words)),
    ...sections.flatMap(({ name, texts }) => texts.map((words, index) => unit(`${name}/p${index + 1}`, words))),
  ])

function unit(id: string, words: string): Unit {
  return { id, format: 'plain', kind: 'paragraph', text: words }
}

function merge(catalogue: Catalogue | undefined, units: readonly Unit[]) {
  return mergeCatalogue(catalogue, units, { locale: 'de', wordingOnly: new Set() })
}

/** A translator fills in whatever is empty, each time in other words. */
function translate(catalogue: Catalogue, round: number): Catalogue {
  const entries = catalogue.entries.map((entry, index) => (entry.translation === '' ? { ...entry, translation: `${round}.${index}` } : entry))
  return { ...catalogue, entries }
}

function translationsIn({ entries }: Catalogue): Set<string> {
  return new Set(entries.map(({ translation }) => translation).filter((translation) => translation !== ''))
}

it('after any edits every translation that ever was is still there, and merging twice is merging once', () => {
  fc.assert(
    fc.property(fc.array(source, { minLength: 1, maxLength: 6 }), (rounds) => {
      let catalogue = sampleCatalogue([])
      const ever = new Set<string>()
      for (const [round, units] of rounds.entries()) {
        const merged = merge(catalogue, units).catalogue
        expect(merge(merged, units)).toEqual({ catalogue: merged, changes: [] })
        expect(merged.entries.filter(({ obsolete }) => !obsolete).map((entry) => [entry.unit, entry.source])).toEqual(
          units.map(({ id, text: words }) => [id, words]),
        )
        for (const translation of ever) expect(translationsIn(merged)).toContain(translation)
        catalogue = translate(merged, round)
        for (const translation of translationsIn(catalogue)) ever.add(translation)
      }
    }),
    { numRuns: 300 },
  )
})

it('a translation that is not stale was made for the text that it stands for', () => {
  fc.assert(
    fc.property(source, source, (before, after) => {
      const madeFor = new Map<string, string>()
      const catalogue = translate(merge(undefined, before).catalogue, 0)
      for (const entry of catalogue.entries) madeFor.set(entry.translation, entry.source)
      for (const entry of merge(catalogue, after).catalogue.entries) {
        if (entry.translation !== '' && !entry.stale) expect(madeFor.get(entry.translation)).toBe(entry.source)
        if (entry.translation !== '' && entry.stale) expect(madeFor.get(entry.translation)).toBe(entry.previous)
      }
    }),
  )
})

it('what a merge gives can be written, and reads back the same', () => {
  fc.assert(
    fc.property(source, source, (before, after) => {
      const catalogue = merge(translate(merge(sampleCatalogue([]), before).catalogue, 0), after).catalogue
      const { value, diagnostics } = readCatalogue({ path: 'de.po', text: writeCatalogue(catalogue) }, 'de')
      expect(diagnostics).toEqual([])
      expect(merge(value, after)).toMatchObject({ changes: [] })
      expect(translationsIn(value)).toEqual(translationsIn(catalogue))
    }),
  )
})

it('editing one text and putting one in above it makes one unit stale at most', () => {
  const texts = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){4,9}$/), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (words, edited, above) => {
      const numbered = (list: readonly string[]): Unit[] => list.map((one, index) => unit(`a/x/p${index + 1}`, one))
      const catalogue = translate(merge(undefined, numbered(words)).catalogue, 0)
      const at = edited % words.length
      const changed = words.map((one, index) => (index === at ? `${one} NEW` : one))
      changed.splice(above % (at + 1), 0, 'ONE TWO THREE')
      const entries = merge(catalogue, numbered(changed)).catalogue.entries
      expect(entries.filter(({ stale }) => stale).map((entry) => entry.source)).toEqual([`${words[at]} NEW`])
      expect(entries.filter(({ translation }) => translation === '').map((entry) => entry.source)).toEqual(['ONE TWO THREE'])
    }),
  )
})
