import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTextList, writeTextList } from './text-list.ts'

it('keeps every list of texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '[', ']', '"', ',', '\\'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(readTextList(writeTextList(texts))).toEqual(texts)
    }),
  )
})

it.each([
  ['Photograph 4\n\n  Log of May  \r\nLetter', ['Photograph 4', 'Log of May', 'Letter']],
  ['["a", "b"]', ['a', 'b']],
  ['["a", 1]', ['["a", 1]']],
  ['["a"', ['["a"']],
  ['', []],
])('reads %j', (cell, texts) => {
  expect(readTextList(cell)).toEqual(texts)
})

it('writes plain lines where they are clear', () => {
  expect(writeTextList(['Photograph 4', 'Log'])).toBe('Photograph 4\nLog')
  expect(writeTextList(['two\nlines'])).toBe('["two\\nlines"]')
})
