import { describe, expect, it } from 'vitest'
import { checkOne, plain } from '../../test/check-one.ts'
import { sampleEntry } from '../../test/sample-catalogue.ts'
import type { CatalogueEntry } from '../catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { checkCatalogue } from './check-catalogue.ts'

describe('invisible characters', () => {
  it.each([
    ['an override', 'Ein \u202eRad', {}],
    ['a mark of direction', 'عجلة\u200f', { locale: 'ar' }],
    ['a control character', 'Ein\u0007 Rad', plain],
  ])('%s', (_what, translation, options) => {
    expect(checkOne('A wheel', translation, options)).toMatchObject({ text: undefined, codes: ['translation-characters'] })
  })

  it('are pointed at', () => {
    const [finding] = checkOne('A wheel', 'Ein \u202eRad').diagnostics
    expect(finding?.place).toEqual({ file: 'guide/locales/de.po', start: { line: 7, column: 13 }, end: { line: 7, column: 14 } })
  })
})

it('is silent about a warning that a translator has accepted, and about no error', () => {
  const notes = ['accepted: translation-numbers, translation-references']
  expect(checkOne('After 500 km', 'Nach fünfhundert km', { notes }).codes).toEqual([])
  expect(checkOne('See :see{to=guide}', 'Siehe dort', { notes }).codes).toEqual(['translation-references'])
})

describe('what is not translated', () => {
  const unit: Unit = { id: 'title', format: 'plain', kind: 'title', text: 'Wheels of {edition}' }
  const sound = sampleEntry({ unit: 'title', source: unit.text, translation: 'Räder, {edition}' })
  const place = { file: 'x.po', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  const checkEntry = (entry: CatalogueEntry) => checkCatalogue([unit], { entries: [entry], placeOf: () => place }, { locale: 'de', terms: new Map() })

  it.each<[string, Partial<CatalogueEntry>]>([
    ['stale', { stale: true }],
    ['obsolete', { obsolete: true }],
    ['empty', { translation: '' }],
    ['made for another source text', { source: 'Wheels' }],
  ])('is not shown, and not checked: %s', (_what, fields) => {
    expect(checkEntry(sound).usable.size).toBe(1)
    const { usable, diagnostics } = checkEntry({ ...sound, translation: 'Räder <b>', ...fields })
    expect([usable.size, diagnostics]).toEqual([0, []])
  })
})
