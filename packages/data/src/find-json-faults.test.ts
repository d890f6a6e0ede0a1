import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFaults } from './find-json-faults.ts'

function faults(text: string): string[] {
  return findJsonFaults('a.json', text).map(
    ({ message, place }) => `${place.start.line}:${place.start.column} ${message.replace('This is not JSON: ', '')}`,
  )
}

test('JSON has none', () => {
  expect(faults('\t{"a": [1, -0.5e+3, true, null, "\\u00e9\\n/\\/"], "b": {}, "c": []}\r\n')).toEqual([])
})

test.each([
  [
    'a comma behind the last entry',
    '{"a": [1, 2,],\n}',
    ['1:12 “,” stands here; expected nothing before “]”', '1:14 “,” stands here; expected nothing before “}”'],
  ],
  [
    'comments',
    '// x\n{ /* y */ "a": 1 } # z',
    [
      '1:1 a comment stands here; expected none, as JSON has no comments',
      '2:3 a comment stands here; expected none, as JSON has no comments',
      '2:20 a comment stands here; expected none, as JSON has no comments',
    ],
  ],
  ['single quotes', "{'a': 1}", ["1:2 “'a'” stands here; expected a name in double quotes or “}”"]],
  ['a name without quotes', '{"a": 1, b: 2}', ['1:10 “b” stands here; expected a name in double quotes']],
  ['a missing value', '{"a": }', ['1:7 “}” stands here; expected a value']],
  ['a missing comma', '[1\n 2]', ['2:2 “2” stands here; expected “,” or “]”']],
  ['a missing bracket', '{"a": [1]', ['1:10 the end of the file stands here; expected “,” or “}”']],
  ['the wrong bracket', '[1}', ['1:3 “}” stands here; expected “,” or “]”']],
  ['something behind the end', '{} {}', ['1:4 “{” stands here; expected the end of the file']],
  ['a string that is not closed', '["abc', ['1:2 “"abc” stands here; expected a value or “]”']],
  ['a number that JSON has not', '[01, 2]', ['1:2 “01” stands here; expected a value or “]”']],
  ['a word', '[yes]', ['1:2 “yes” stands here; expected a value or “]”']],
])('%s', (_, text, expected) => {
  expect(faults(text)).toEqual(expected)
})

test('finds faults in exactly the texts that JSON.parse refuses', () => {
  const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', ' ', '-', '"', '//', '\n', '0', '.5', 'e3', '\\u', '\u0001')
  const damaged = fc
    .tuple(fc.json(), fc.nat(), pieces)
    .map(([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1)))
  const texts = fc.oneof(
    fc.json(),
    damaged,
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(findJsonFaults('a.json', text).length > 0).toBe(isRefused(text))
    }),
    { numRuns: 2000 },
  )
})

function isRefused(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}
