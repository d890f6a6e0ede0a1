import { expect, test } from 'vitest'
import { toCells, toSafeText } from './display-text.ts'

test.each([
  ['a letter', 'a', 1],
  ['a letter with an accent of its own', 'e\u0301', 1],
  ['an Arabic letter with its vowel', 'بَ', 1],
  ['a Chinese character', '漢', 2],
  ['a Japanese syllable', 'か', 2],
  ['a Korean syllable of three letters', '\u1112\u1161\u11ab', 2],
  ['a full-width letter', 'Ａ', 2],
  ['a half-width syllable', 'ｶ', 1],
  ['an ideographic full stop', '。', 2],
  ['an emoji', '😀', 2],
  ['a family of three', '👨‍👩‍👧', 2],
  ['a flag', '🇪🇺', 2],
  ['a sign shown as an emoji', '❤️', 2],
  ['a tab', '\t', 4],
])('%s is one cell', (_, text, width) => {
  expect(toCells(text)).toEqual([{ text: text === '\t' ? '    ' : text, width, start: 0, end: text.length }])
})

test('what could steer the terminal or hide itself is named', () => {
  expect(toSafeText('a\u001b[31mred\u0007\r\n\u0000')).toBe('a<U+001B>[31mred<U+0007><U+000D><U+000A><U+0000>')
  expect(toSafeText('\u009b31m \u202eabc\u2066 \u200b \ufeff \ud800 \u2028')).toBe(
    '<U+009B>31m <U+202E>abc<U+2066> <U+200B> <U+FEFF> <U+D800> <U+2028>',
  )
})

test('cells tell where they stand in the line', () => {
  expect(toCells('a😀\u001bb').map(({ start, end, width }) => [start, end, width])).toEqual([
    [0, 1, 1],
    [1, 3, 2],
    [3, 4, 8],
    [4, 5, 1],
  ])
})
