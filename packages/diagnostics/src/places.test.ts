import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPlaces } from './places.ts'

test('counts lines and columns from 1, columns in UTF-16 units, whatever ends a line', () => {
  const { positionAt } = findPlaces('a', 'ab\r\n😀c\rd\n')
  expect([0, 2, 3, 4, 6, 7, 8, 9, 10].map(positionAt)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 1, column: 4 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 2, column: 4 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
    { line: 4, column: 1 },
  ])
})

test('clamps to the text, and an end never comes before its start', () => {
  const { placeAt } = findPlaces('a', 'abc')
  expect(placeAt(-5, 99)).toEqual({ file: 'a', start: { line: 1, column: 1 }, end: { line: 1, column: 4 } })
  expect(placeAt(2, 1)).toMatchObject({ start: { column: 3 }, end: { column: 3 } })
})

test('says what counting says', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '😀', ' ')), fc.nat(30), (parts, offset) => {
      const text = parts.join('')
      const before = text.slice(0, offset).split('\n')
      expect(findPlaces('a', text).positionAt(offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
    }),
  )
})
