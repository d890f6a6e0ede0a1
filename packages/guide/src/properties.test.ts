import { findPlaces } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ParsedChapter, parseChapter, parseProse } from './index.ts'
import { childrenOf } from './testing/children-of.ts'
import { fitsSchema } from './testing/fits-schema.ts'
import { offsetOf } from './testing/text-at.ts'

const HEAD = '---\nid: case\ntitle: A case\n---\n'

const fragments = [
  ['# a', '## B {#b}', '##### c\n', '===\n', '---\n', '{#id}', '{#Bad}', '{', '}'],
  ['\n', '\n\n', '  \n', '\\\n', '\r\n', '\r', '\t', ' ', '    ', '  '],
  ['- ', '1. ', '12) ', '+ ', '> ', '* * *\n', '```\n', '~~~js meta\n'],
  ['| a | b |\n| - | - |\n', '| - |\n', '|', '[^a]', '[^a]: note\n', '[y]: z\n'],
  [':::example[T]\n', ':::\n', '::::learn-more[x]\n', '::::\n', ':term[', ':see[]{to=a#b}', '::figure{#f}\n', '::principles\n', '10:30', ':a', '::'],
  ['*', '**', '_', '~~', '`', '[x](http://a.b)', '<a@b.c>', '[', ']', '](', '!', '<b>', '<!--', '-->', '&amp;', '\\', '"q"'],
  ['a', 'text', '.', '😀', 'é', '\ud800', '\u202e', '\0', '\ufeff', '\u2028'],
].flat()

/** Pieces of Markdown glued together, with some strings of any kind among them. */
const markdown = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fragments) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), {
    maxLength: 50,
  })
  .map((pieces) => pieces.join(''))

describe('whatever the text', () => {
  test('the tree fits its schema, and neighbouring texts are one', () => {
    check(markdown, (body) => {
      const { chapter } = parse(HEAD + body)
      expect([chapter.blocks, ...chapter.footnotes.map(({ children }) => children)].every(fitsSchema)).toBe(true)
      expect(JSON.stringify(chapter)).not.toMatch(/"type":"text","value":"(?:[^"\\]|\\.)*"\},\{"type":"text"/)
    })
  })

  test('every node has a place inside that of its parent, and every finding one inside the text', () => {
    check(markdown, (body) => {
      const text = HEAD + body
      const { chapter, places } = parse(text)
      const findings = parseChapter({ path: 'case.md', text }).diagnostics
      for (const { place } of findings) expect(offsetOf(text, place.start)).toBeLessThanOrEqual(offsetOf(text, place.end))
      for (const node of [...chapter.blocks, ...chapter.footnotes]) checkPlaces(node, { start: 0, end: text.length }, text, places)
    })
  })

  test('ids of headings and units are unique', () => {
    check(markdown, (body) => {
      const { chapter, headings } = parse(HEAD + body)
      const units = [...JSON.stringify(chapter).matchAll(/"unit":"([^"]*)"/g)].map(([, unit]) => unit)
      expect(new Set(units).size).toBe(units.length)
      expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length)
    })
  })

  test('line ends make no difference', () => {
    check(markdown, (body) => {
      const text = (HEAD + body).replace(/\r\n?/g, '\n')
      const unix = parseChapter({ path: 'case.md', text })
      const windows = parseChapter({ path: 'case.md', text: text.replaceAll('\n', '\r\n') })
      expect(windows.value?.chapter).toEqual(unix.value?.chapter)
      expect(windows.diagnostics.map(codeAndPlace)).toEqual(unix.diagnostics.map(codeAndPlace))
    })
  })

  test('a text field gives blocks, and a file without a head gives findings', () => {
    check(markdown, (body) => {
      const prose = parseProse(body, findPlaces('case.yaml', body).placeAt, 'unit')
      expect(fitsSchema(prose.value?.blocks ?? [])).toBe(true)
      expect(parseChapter({ path: 'case.md', text: body }).diagnostics.length).toBeGreaterThan(0)
    })
  })
})

/** The seed is fixed so that a run depends on the code alone. */
function check(arbitrary: fc.Arbitrary<string>, property: (body: string) => void): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: 500, seed: 1 })
}

function parse(text: string): ParsedChapter {
  const { value } = parseChapter({ path: 'case.md', text })
  if (value === undefined) throw new Error('A chapter with a head was not read.')
  return value
}

function codeAndPlace({ code, place }: Diagnostic) {
  return { code, place }
}

function checkPlaces(node: object, outer: { start: number; end: number }, text: string, places: ParsedChapter['places']): void {
  const place = places.get(node)
  if (place === undefined) throw new Error(`No place for ${JSON.stringify(node)}`)
  const range = { start: offsetOf(text, place.start), end: offsetOf(text, place.end) }
  expect(outer.start <= range.start && range.start <= range.end && range.end <= outer.end).toBe(true)
  for (const child of childrenOf(node)) checkPlaces(child, range, text, places)
}
