import { writeCsv } from '@ai-toolkit/form'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from './parse-csv.ts'

function textsOf(text: string): string[][] {
  return (parseCsv('a.csv', text).value ?? []).map((row) => row.map((cell) => cell.text))
}

describe('parseCsv', () => {
  it.each([
    [
      'cells and quotes',
      'a,"b ""c"", d"\r\n"e\nf",\r\n',
      [
        ['a', 'b "c", d'],
        ['e\nf', ''],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\n"c;d";e,f\n',
      [
        ['a', 'b'],
        ['c;d', 'e,f'],
      ],
    ],
    [
      'tabs',
      'a\tb\rc\td\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty lines',
      'a,b\n\n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty cell at the end',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(textsOf(text)).toEqual(rows)
    expect(parseCsv('a.csv', text).diagnostics).toEqual([])
  })

  it('knows where each cell stands', () => {
    const [, second] = parseCsv('a.csv', 'a,b\r\n"c\nd",e').value ?? []
    expect(second?.map(({ place }) => [place.start.line, place.start.column, place.end.line, place.end.column])).toEqual([
      [2, 1, 3, 3],
      [3, 4, 3, 5],
    ])
  })

  it('finds quotes that are not closed, and what stands behind a closing one', () => {
    const faults = (text: string) =>
      parseCsv('a.csv', text).diagnostics.map(({ code, message, place }) => `${code} ${place.start.line}:${place.start.column} ${message}`)
    expect(faults('a,b\nc,"d\ne,f')).toEqual([expect.stringMatching(/^csv-quote 2:3 A quote opens here and is never closed/)])
    expect(faults('a,b\n"c"d,e')).toEqual([expect.stringMatching(/^csv-quote 2:1 Behind the closing quote stands “d”/)])
  })

  it('reads back what form writes, formulas with their apostrophe', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', '=', "'", 'a', '-'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const given = [['id', 'value', 'note', 'more'], ...rows]
        const read = textsOf(writeCsv(given).slice(1)).map((row) => row.map((text) => text.replace(/^'(?=['=+\-@\t\r\n])/, '')))
        expect(read).toEqual(given)
      }),
    )
  })
})
