import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWholeUnit } from './parse-unit.ts'
import { readSimpleUnit } from './read-simple-unit.ts'
import { writeAny } from './write-inlines.ts'
import { writeSimpleUnit } from './write-simple-unit.ts'

const nowhere = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Whole inlines, their parts, and what stands around them. */
const pieces = [
  ...[
    '**wheel**',
    '*hub*',
    ':see[the hub]{to=guide#hub}',
    ':see{to=guide}',
    ':term{id=rim}',
    '*¿Why?*',
    ':term[rim]{id=rim}',
    '[^note]',
    '[here](https://example.org/a_b?c=d#e)',
    '**Why:** it',
    '***',
  ],
  ...'a word B 7 12. 3) . , ; : ? ! “ ” ’ « » — / é ٢٠ ، عجلة 車輪 。 😀 $ + - # = > ( ) \' "'.split(' '),
  ...'* ** _ ~~ ` \\ & &amp; < > [ ] ]( [^ [^a]: ![ ## -- | { } {#a} :: ::: :a :see[ :term[ {to=guide} {id=rim} {to=Guide} {id=x_y} ](https://a.b) (/a) [^A]'.split(
    ' ',
  ),
  ...[' ', ' ', ' ', '  ', '\n', '\t', ': ', '- ', '1. ', '\u00a0', '\ufeff', '\u202e', '\u200f', '\ud800', '\ud800\udd00'],
]

function readsAlike(text: string): boolean {
  const simple = readSimpleUnit(text)
  if (simple === undefined) return true
  expect(
    parseWholeUnit(text, () => nowhere),
    JSON.stringify(text),
  ).toEqual({ value: [{ type: 'paragraph', children: simple }], diagnostics: [] })
  expect(writeSimpleUnit(simple) ?? writeAny(simple), JSON.stringify(text)).toBe(writeAny(simple))
  return true
}

describe('readSimpleUnit', () => {
  // The seed is fixed, so that a run depends on the code alone; a million runs with others found nothing more.
  it('reads as the parser does, or not at all, and what is read is written as the library writes it', () => {
    const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((list) => list.join(''))
    fc.assert(fc.property(text, readsAlike), { numRuns: 10_000, seed: 1 })
  })

  it.each([
    [
      '**Why:** it is *round*, with :see[its hub]{to=guide#the-hub}.[^note]',
      ['strong', 'text', 'emphasis', 'text', 'see', 'text', 'footnoteReference'],
    ],
    ['**Impact :** il (*souvent*) casse l’:term[essieu]{id=axle}', ['strong', 'text', 'emphasis', 'text', 'term']],
    ['انظر [الدليل](https://example.org/guide)، **العجلة**.', ['text', 'link', 'text', 'strong', 'text']],
  ])('reads %s without the parser', (text, types) => {
    const simple = readSimpleUnit(text)
    expect(simple?.map(({ type }) => type)).toEqual(types)
    expect(readsAlike(text)).toBe(true)
    expect(writeSimpleUnit(simple ?? [])).toBe(types.includes('link') ? undefined : text)
  })

  it.each(['a **b', 'a * b *', '[^Note]', ':see[a]{to=A}', '2026. a', ' a', '![a](https://a.b)', '`a`', 'a\nb', 'a'.repeat(10_001)])(
    'leaves %j to the parser',
    (text) => {
      expect(readSimpleUnit(text)).toBeUndefined()
    },
  )
})
