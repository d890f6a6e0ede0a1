import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'

const fields = ['title', 'subtitle', 'id', 'chapters', 'citation']

test.each([
  ['titel', ['title']],
  ['TITLE', ['title']],
  ['chapter', ['chapters']],
  ['citaton', ['citation']],
  ['xx', []],
  ['ix', []],
  ['ID', ['id']],
  ['', []],
])('%j is near %j', (word, expected) => {
  expect(nearest(word, fields)).toEqual(expected)
})

test('gives the likeliest first, equals by code unit, three at most, each once', () => {
  expect(nearest('abcd', ['abce', 'abcf', 'abcd', 'abcg', 'abce', 'Abcd'])).toEqual(['Abcd', 'abcd', 'abce'])
})

test('is the tail of a message, or nothing', () => {
  expect(didYouMean('titel', fields)).toBe('; did you mean “title”?')
  expect(didYouMean('colour', fields)).toBe('')
})
