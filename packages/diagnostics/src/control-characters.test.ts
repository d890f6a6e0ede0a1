import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findControlCharacters, nameControlCharacter, replaceControlCharacters } from './control-characters.ts'

const forbiddenOnes = ['\u0000', '\u0008', '\u000b', '\u001f', '\u007f', '\u0084', '\u0086', '\u009f', '\ufffe', '\uffff', '\ud83d', '\ude00']
const allowedOnes = ['a', ' ', '\t', '\n', '\r', '\u0085', '\u00a0', '\ufeff', '\ufffd', 'م', '😀', '\u{10ffff}']

const named = forbiddenOnes.map((character) => [`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, character] as const)

test.each(named)('%s is found at its place, named and replaced', (name, character) => {
  const text = `né\n😀${character}.`
  const found = findControlCharacters('a.md', text)
  expect(found.map(({ place }) => [place.start.line, place.start.column])).toEqual([[2, 3]])
  expect(found[0]?.message).toContain(name)
  expect(nameControlCharacter(text)).toBe(name)
  expect(replaceControlCharacters(text)).toBe('né\n😀\ufffd.')
})

test('a text of characters that may stand there is left as it is, and each of the others costs one unit and no place', () => {
  const pieces = fc.array(fc.constantFrom(...forbiddenOnes, ...allowedOnes))
  fc.assert(
    fc.property(pieces, (some) => {
      // Between letters no two halves make a pair.
      const text = some.join('x')
      const faults = some.filter((piece) => forbiddenOnes.includes(piece))
      expect(findControlCharacters('a.md', text)).toHaveLength(Math.min(faults.length, 10))
      expect(nameControlCharacter(text) === undefined).toBe(faults.length === 0)
      expect(replaceControlCharacters(text)).toBe(some.map((piece) => (forbiddenOnes.includes(piece) ? '\ufffd' : piece)).join('x'))
    }),
  )
})
