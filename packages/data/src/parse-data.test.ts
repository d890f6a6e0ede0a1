import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaName } from '@ai-toolkit/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { textAt } from '../test-helpers/text-at.ts'
import { type DataPath, parseAnyData, parseData } from './index.ts'

const story = join(import.meta.dirname, '../../../test/stories/base/content')

function findingsOf(path: string, text: string) {
  return parseAnyData({ path, text }).diagnostics.map(({ code, place: { start } }) => `${code} ${start.line}:${start.column}`)
}

test.each([['', '# nothing\n', '---\n', '\n', 'null']].flat())('a file in which nothing stands is empty: %j', (text) => {
  expect(findingsOf('a.yaml', text)).toEqual(['empty-file 1:1'])
})

test('an empty JSON file is empty, not faulty', () => {
  expect(findingsOf('a.json', ' \n')).toEqual(['empty-file 1:1'])
})

test('the top of a file is a mapping', () => {
  for (const text of ['- a', 'text', '5']) {
    expect(parseData({ path: 'a.yaml', text }, 'toolkit').diagnostics).toMatchObject([
      { code: 'wrong-type', place: { start: { line: 1, column: 1 } } },
    ])
  }
})

test('JSON is read strictly, YAML is not held to it', () => {
  const text = '{\n\t"a": 1, // one\n\t"b": [2,],\n}'
  expect(findingsOf('a.json', text)).toEqual(['json-syntax 2:10', 'json-syntax 3:9', 'json-syntax 3:11'])
  expect(findingsOf('A.JSON', "{'a': 1}")).toEqual(['json-syntax 1:2'])
  expect(findingsOf('a.yaml', "{a: 1, 'b': [2,], # x\n}")).toEqual([])
})

test('JSON is held to the same rules as YAML', () => {
  expect(findingsOf('a.json', '{"a": 1, "a": 2, "__proto__": {}, "n": 12345678901234567890, "c": "\\u0000"}')).toEqual([
    'duplicate-key 1:10',
    'reserved-key 1:18',
    'number-precision 1:40',
    'control-character 1:67',
  ])
})

test('all faults of a file are reported together, in the order of their places', () => {
  const text = 'titel: x\nedition: 1.0\nedition: 2.0\ndate: *today\nlocale: EN\u0007\n'
  const found = parseData({ path: 'a.yaml', text }, 'toolkit').diagnostics.map(
    ({ code, place: { start } }) => `${start.line}:${start.column} ${code}`,
  )
  expect(found.slice(-6)).toEqual([
    '1:1 unknown-field',
    '2:10 wrong-type',
    '3:1 duplicate-key',
    '4:7 yaml-feature',
    '5:9 malformed-value',
    '5:11 control-character',
  ])
})

const reservedNames = ['__proto__', 'constructor', 'prototype', '<<']
// A text of nothing but white space, the writer of yaml 2.9 writes as an empty block.
const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((value) => (value === '' || value.trim() !== '') && !/[\p{Control}\p{Surrogate}\ufffe\uffff\u2028\u2029\ufeff]/u.test(value))
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => (Object.is(value, -0) ? 0 : value))
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(
      text,
      fc.lorem({ mode: 'sentences' }).map((value) => `${value}\n\n  ${value}\n`),
      number,
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => !reservedNames.includes(key)),
      tie('json'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}))
const styles = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  // At narrower widths, the writer of yaml 2.9 folds some deeply nested texts so that they read otherwise.
  lineWidth: fc.constantFrom(0, 80),
  blockQuote: fc.constantFrom('folded' as const, 'literal' as const, true, false),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_SINGLE' as const,
    'QUOTE_DOUBLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const,
  ),
})

test('any value, however it is written as YAML, is read back, and each scalar stands at its place', () => {
  fc.assert(
    fc.property(json, styles, (value, style) => {
      const written = stringify({ value }, { ...style, aliasDuplicateObjects: false })
      // Of a block text that begins with a space the writer of yaml 2.9 says that it is indented by “2”, whatever it is, and reads it otherwise itself.
      fc.pre(style.indent === 2 || !/[|>]2/.test(written))
      const { value: data, diagnostics } = parseAnyData({ path: 'a.yaml', text: written })
      expect(diagnostics).toEqual([])
      expect(data?.value).toEqual({ value })
      for (const [path, scalar] of listScalars(value, ['value'])) if (data) expectScalarAt(textAt(written, data.placeAt(path)), scalar)
    }),
    { numRuns: 500 },
  )
})

test('any value written as JSON is read back', () => {
  fc.assert(
    fc.property(json, fc.constantFrom('', '\t', '  '), (value, indent) => {
      const { value: data, diagnostics } = parseAnyData({ path: 'a.json', text: JSON.stringify([value], null, indent) })
      expect(diagnostics).toEqual([])
      expect(data?.value).toEqual([value])
    }),
  )
})

function listScalars(value: unknown, path: DataPath): [DataPath, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listScalars(item, [...path, index]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => listScalars(item, [...path, key]))
  return [[path, value]]
}

/** What stands at the place means the scalar when it is read alone; a block scalar does so but for its white space. */
function expectScalarAt(found: string, scalar: unknown) {
  const alone: unknown = parse(found)
  if (/^[|>]/.test(found)) expect(String(alone).replace(/\s+/g, '')).toBe(String(scalar).replace(/\s+/g, ''))
  else expect(alone).toEqual(scalar)
}

const files: [string, SchemaName][] = [
  ['toolkit.yaml', 'toolkit'],
  ['guide/resource.yaml', 'resource'],
  ['guide/glossary.yaml', 'glossary'],
  ['checkup/questionnaire.yaml', 'questionnaire'],
  ['checkup/golden/old-cargo.answers.yaml', 'answers'],
  ['checkup/golden/old-cargo.expected.yaml', 'expected'],
]

test.each(files)('any one value of %s that is damaged is found at its place', (path, schema) => {
  const whole: unknown = parse(readFileSync(join(story, path), 'utf8'))
  const paths = listScalars(whole, []).flatMap(([to]) => to.map((_, index) => to.slice(0, index + 1)))
  fc.assert(
    fc.property(fc.constantFrom(...paths), styles, (at, style) => {
      const damaged = stringify(damage(whole, at), style)
      const { value, diagnostics } = parseData({ path, text: damaged }, schema)
      expect(value).toBeUndefined()
      expect(diagnostics).toHaveLength(1)
      // A list whose only entry has no allowed type is itself of none of the forms that an answer may have.
      const places = [at, at.slice(0, -1)].map((to) => parseAnyData({ path, text: damaged }).value?.placeAt(to))
      expect(places).toContainEqual(diagnostics[0]?.place)
    }),
  )
})

/** A copy in which a truth value stands at the path, and a text where one stood. */
function damage(value: unknown, [step, ...rest]: DataPath): unknown {
  if (step === undefined) return typeof value === 'boolean' ? 'perhaps' : true
  const copy = Object.assign(Array.isArray(value) ? [] : {}, value) as Record<string | number, unknown>
  copy[step] = damage(copy[step], rest)
  return copy
}
