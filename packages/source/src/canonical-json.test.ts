import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, digestOfJson } from './index.ts'

test('keys are sorted by code unit at every depth, without white space', () => {
  expect(canonicalJson({ b: [{ z: 1, Z: 2 }], a: null, ä: true, '10': 'x', '9': 'y' })).toBe(
    '{"10":"x","9":"y","a":null,"b":[{"Z":2,"z":1}],"ä":true}',
  )
  // U+FB33 sorts behind U+1F600, whose first code unit is D83D (the example of RFC 8785, section 3.2.3).
  expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\ufb33":1}')
})

test('numbers and strings are written as ECMAScript writes them', () => {
  expect(canonicalJson([1e21, 0.1, -0, 333333333.3333333, '\u20ac$\u000f\nA\'B"\\'])).toBe(
    '[1e+21,0.1,0,333333333.3333333,"€$\\u000f\\nA\'B\\"\\\\"]',
  )
})

test('a key without value is a key that is not there', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }))
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [[undefined]], [new Map()], [new Date(0)], [1n], [() => 1], [Symbol('x')]])(
  'refuses what JSON cannot say: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  },
)

test('says the same as JSON.parse reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the order of keys never matters', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reverseKeys(value))).toBe(canonicalJson(value))
      expect(digestOfJson(reverseKeys(value))).toBe(digestOfJson(value))
    }),
  )
})

test('writes what is written by hand, whatever the keys are called', () => {
  const key = fc.constantFrom(
    'a',
    'type',
    'Z',
    'ä',
    '\ufb33',
    '😀',
    '',
    '-1',
    '01',
    '9',
    '10',
    '4294967296',
    ':',
    '__proto__',
    'toJSON',
    'constructor',
  )
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, 0, -1.5, '', '"', '\ud83d'),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.uniqueArray(fc.tuple(key, fc.option(tie('json'), { nil: undefined })), { selector: ([name]) => name }).map(Object.fromEntries),
    ),
  }))
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value)).toBe(writeByHand(value))
    }),
  )
})

function writeByHand(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeByHand).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, item]) => item !== undefined)
  const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${writeByHand(item)}`).join(',')}}`
}

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  const reversed = Object.create(null) as Record<string, unknown>
  for (const [key, item] of entries) reversed[key] = reverseKeys(item)
  return reversed
}
