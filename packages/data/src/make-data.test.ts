import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { textAt } from '../test-helpers/text-at.ts'
import { parseAnyData } from './index.ts'

function parse(text: string) {
  const { value, diagnostics } = parseAnyData({ path: 'a.yaml', text })
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

const sample = `title: A bicycle # comment
overview:
  what: |
    One line.

      code
  when: >-
    folded
    text
groups:
  - id: first
    items: [a, "b c"]
  -
empty:
`

test('knows the place of every value and of every name', () => {
  const data = parse(sample)
  expect(textAt(sample, data.placeAt(['title']))).toBe('A bicycle')
  expect(textAt(sample, data.keyPlaceAt(['title']))).toBe('title')
  expect(textAt(sample, data.placeAt(['overview']))).toBe(sample.slice(sample.indexOf('what'), sample.indexOf('\ngroups')))
  expect(textAt(sample, data.keyPlaceAt(['overview', 'when']))).toBe('when')
  expect(textAt(sample, data.placeAt(['groups', 0, 'items', 1]))).toBe('"b c"')
  expect(textAt(sample, data.keyPlaceAt(['groups', 0, 'items', 1]))).toBe('"b c"')
  expect(textAt(sample, data.placeAt(['groups', 0]))).toBe('id: first\n    items: [a, "b c"]')
  expect(data.placeAt([]).start).toEqual({ line: 1, column: 1 })
})

test('where nothing is written, the name stands for the value', () => {
  const data = parse(sample)
  expect(textAt(sample, data.placeAt(['empty']))).toBe('empty')
  expect(data.placeAt(['groups', 1]).start.line).toBe(13)
})

test('a path that leads nowhere has the place of the innermost part on the way', () => {
  const data = parse(sample)
  expect(textAt(sample, data.placeAt(['groups', 0, 'id', 'x']))).toBe('first')
  expect(textAt(sample, data.keyPlaceAt(['overview', 'who']))).toBe('overview')
  expect(data.placeAt(['toString'])).toEqual(data.placeAt([]))
})

test.each([
  ['plain', 'a: one two', 'one two', 'two'],
  ['plain over two lines', 'a: one\n  two', 'one two', 'two'],
  ['single quotes', "a: 'one two'", 'one two', 'two'],
  ['double quotes', 'a: "one two"', 'one two', 'two'],
  ['double quotes over two lines', 'a: "one\n  two"', 'one two', 'two'],
  ['a literal', 'a: |\n  one\n\n  two\n', 'one\n\ntwo\n', 'two'],
  ['a literal with code in it', 'a: |-\n   one\n\n       two', 'one\n\n    two', '    two'],
  ['a literal with an indentation of its own', 'a: |2 # why\n    one\n   two\n', '  one\n two\n', ' two'],
  ['a literal with CRLF', 'a: |\r\n  one\r\n  two\r\n', 'one\ntwo\n', 'two'],
  ['a folded text', 'a: >\n  one\n  two\n\n  three\n', 'one two\nthree\n', 'three'],
])('finds a part of a string: %s', (_, text, value, part) => {
  const data = parse(text)
  expect(data.value).toEqual({ a: value })
  const start = value.indexOf(part)
  expect(textAt(text, data.placeIn(['a'], start, start + part.length))).toBe(part)
})

test('a string with escapes is pointed at as a whole', () => {
  for (const text of ["a: 'it''s'", 'a: "x\\ny"']) expect(textAt(text, parse(text).placeIn(['a'], 1, 2))).toBe(text.slice(3))
})

test('a part of what is no string is its place', () => {
  expect(textAt('a: 123', parse('a: 123').placeIn(['a'], 1, 2))).toBe('123')
  expect(textAt('a: 123', parse('a: 123').placeIn(['b'], 1, 2))).toBe('a: 123')
})

const word = fc.stringMatching(/^[a-zäé日😀:#'"{}\\-]{1,5}$/u)
const line = fc.array(fc.oneof(word, fc.constantFrom(' ', '  ', '\t', '\u00a0')), { maxLength: 6 }).map((parts) => parts.join(''))
// Nobody points into a line of nothing but white space.
const paragraph = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.map((text) => (text.trim() === '' ? '' : text)).join('\n'))

test('every part of a line in a block literal stands at the place it is given', () => {
  fc.assert(
    fc.property(paragraph, fc.nat(), fc.nat(), fc.boolean(), (value, from, length, crlf) => {
      const written = stringify({ list: [{ text: `x${value}` }] }, { defaultStringType: 'BLOCK_LITERAL', lineWidth: 0 })
      const text = crlf ? written.replaceAll('\n', '\r\n') : written
      expectPartsInPlace(text, ['list', 0, 'text'], `x${value}`, from, length)
    }),
    { numRuns: 1000 },
  )
})

test('every part of a quoted line without escapes stands at the place it is given', () => {
  fc.assert(
    fc.property(line, fc.nat(), fc.nat(), fc.constantFrom('"', "'"), (value, from, length, quote) => {
      fc.pre(!value.includes(quote) && !value.includes('\\'))
      expectPartsInPlace(`list:\n  - text: ${quote}${value}${quote}\n`, ['list', 0, 'text'], value, from, length)
    }),
  )
})

function expectPartsInPlace(text: string, path: (string | number)[], value: string, from: number, length: number) {
  const data = parse(text)
  expect(data.placeAt(path).file).toBe('a.yaml')
  const start = from % (value.length + 1)
  const [sameLine = ''] = value.slice(start).split('\n')
  const end = start + (length % (sameLine.length + 1))
  expect(textAt(text, data.placeIn(path, start, end))).toBe(value.slice(start, end))
}
