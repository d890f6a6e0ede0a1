import { describe, expect, it } from 'vitest'
import { sampleEdition } from '../../test-fixture/sample-edition.ts'
import { sampleGuide } from '../../test-fixture/sample-guide.ts'
import { anchorOf } from './anchors.ts'
import { citationOf } from './citation.ts'
import { dataUri } from './figures.ts'
import { glossaryOf } from './inserts.ts'
import { proseOf } from './prose.ts'

describe('what the compiler promises', () => {
  it('is thrown where it does not hold, prototypes or not', () => {
    expect(() => anchorOf(sampleEdition, 'guide#nothing')).toThrow('“guide#nothing”')
    expect(() => anchorOf(sampleEdition, 'constructor')).toThrow('“constructor”')
    expect(() => proseOf({}, 'toString')).toThrow('“toString”')
  })
})

describe('citationOf', () => {
  it('fills in each field once, whatever the values hold', () => {
    const resource = { ...sampleGuide, version: '2.0.0', citation: '{version} {edition} {date} {other}' }
    expect(citationOf({ ...sampleEdition, edition: '1.0.0-{date}' }, resource)).toBe('2.0.0 1.0.0-{date} 1 March 2026 {other}')
  })
})

describe('glossaryOf', () => {
  it('sorts by the alphabet of the language', () => {
    const terms = ['zebra', 'ähre', 'ofen', 'öl'].map((term, index) => ({ id: `t-${index}`, term, definition: 'x' }))
    const prose = Object.fromEntries(terms.map(({ id }) => [`terms.${id}.definition`, []]))
    const order = (locale: string) => glossaryOf({ ...sampleEdition, locale, resources: [{ ...sampleGuide, terms, prose }] }).map(({ term }) => term)
    expect(order('de')).toEqual(['ähre', 'ofen', 'öl', 'zebra'])
    expect(order('sv')).toEqual(['ofen', 'zebra', 'ähre', 'öl'])
  })
})

describe('dataUri', () => {
  it('holds the image, whichever way the edition does', () => {
    const [figure] = sampleGuide.figures
    if (figure === undefined) throw new Error('The sample has a figure.')
    expect(dataUri({ ...figure, data: 'é' })).toBe('data:image/svg+xml;base64,w6k=')
    expect(dataUri({ ...figure, mediaType: 'image/png', encoding: 'base64', data: 'AQID' })).toBe('data:image/png;base64,AQID')
  })
})
