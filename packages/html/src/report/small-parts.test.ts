import { describeLocale } from '@ai-toolkit/locale'
import type { ReportBand } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { neededFonts } from '../fonts/needed-fonts.ts'
import { cleanLine } from './clean-line.ts'
import { makeFormats } from './formats.ts'
import { readHeadings } from './read-headings.ts'
import { shortLabels, toneOf } from './tones.ts'

describe('makeFormats', () => {
  const english = makeFormats(describeLocale('en'))

  it('writes numbers with the decimals asked for, or at most two', () => {
    expect([english.number(2), english.number(2, 1), english.number(2.345), english.number(1234.5)]).toEqual(['2', '2.0', '2.35', '1,234.5'])
  })

  it('never calls a part the whole', () => {
    expect([english.share(1), english.share(0.999), english.share(16 / 17), english.share(0.29)]).toEqual(['100%', '99%', '94%', '29%'])
  })

  it('follows the language, with Latin digits in all of them', () => {
    expect(makeFormats(describeLocale('de')).number(1234.5)).toBe('1.234,5')
    expect(makeFormats(describeLocale('ar-EG')).number(12.5)).toMatch(/^12[.,٫]5$/)
  })
})

describe('cleanLine', () => {
  it('drops what controls or turns text', () => {
    expect(cleanLine('a\u0000b\u202ec\u2067d\n e', 50)).toBe('a b c d e')
  })

  it('cuts between characters, not inside one', () => {
    expect(cleanLine('😀😀😀😀', 3)).toBe('😀😀…')
  })
})

describe('readHeadings', () => {
  it('reads text, id and depth; headings without id stand in no contents', () => {
    const html = '<h1 id="a"><bdi>A &amp; B &#x27;x&#x27;</bdi></h1><h2>No id</h2><h2 class="c" id="b.c"><span>2</span> Two\n  lines</h2>'
    expect(readHeadings(html)).toEqual([
      { id: 'a', title: "A & B 'x'", depth: 1 },
      { id: 'b.c', title: '2 Two lines', depth: 2 },
    ])
  })
})

describe('neededFonts', () => {
  const css =
    '@font-face { src: url("x/files/one.woff2"); unicode-range: U+0000-00FF, U+0131; }\n@font-face { src: url("x/files/two.woff2"); unicode-range: U+0100-024F; }\n@font-face { src: url("x/files/all.woff2") }'
  const fonts = new Map(['one.woff2', 'two.woff2', 'all.woff2'].map((file) => [file, new Uint8Array()]))
  const needed = (text: string) => [...neededFonts(css, text, fonts).keys()]

  it('leaves out faces that the text has no letter of', () => {
    expect(needed('abc')).toEqual(['one.woff2', 'all.woff2'])
    expect(needed('Łódź')).toEqual(['one.woff2', 'two.woff2', 'all.woff2'])
    expect(needed('ش')).toEqual(['all.woff2'])
  })
})

describe('tones', () => {
  const bands = (...labels: string[]): ReportBand[] => labels.map((label, rank) => ({ id: `b${rank}`, label, rank }))
  const tonesOf = (all: ReportBand[]) => all.map((band) => toneOf(band, all))

  it('spread over the bands there are, from light to dark', () => {
    expect(tonesOf(bands('Low', 'High'))).toEqual([0, 4])
    expect(tonesOf(bands('Low', 'Medium', 'High'))).toEqual([0, 2, 4])
    expect(tonesOf(bands('1', '2', '3', '4', '5', '6'))).toEqual([0, 1, 2, 2, 3, 4])
    expect(tonesOf(bands('Only'))).toEqual([0])
  })

  it('go with beginnings of labels that tell the levels apart', () => {
    expect([...shortLabels(bands('Low', 'Medium', 'High')).values()]).toEqual(['L', 'M', 'H'])
    expect([...shortLabels(bands('Medium', 'Moderate')).values()]).toEqual(['Me', 'Mo'])
    expect([...shortLabels(bands('Same', 'Same')).values()]).toEqual(['1', '2'])
  })
})
