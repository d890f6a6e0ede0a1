import { expect, test } from 'vitest'
import { mendCharacterMap } from './mend-character-maps.ts'

test('puts a joiner in the place of zero, and touches nothing else', () => {
  const map = [
    '2 beginbfchar',
    '<0021> <0000>',
    '<0000> <0041>',
    'endbfchar',
    '1 beginbfrange',
    '<0001> <0001> <0000>',
    '<0002> <0003> <0061>',
    'endbfrange',
  ]
  expect(mendCharacterMap(map.join('\n')).split('\n')).toEqual([
    '2 beginbfchar',
    '<0021> <200D>',
    '<0000> <0041>',
    'endbfchar',
    '1 beginbfrange',
    '<0001> <0001> <200D>',
    '<0002> <0003> <0061>',
    'endbfrange',
  ])
})
