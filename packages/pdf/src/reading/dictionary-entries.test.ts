import { expect, test } from 'vitest'
import { dictionaryEntries } from './dictionary-entries.ts'

test('entries come by their keys, as they are written', () => {
  const element = `<</Type /StructElem\n/S /TH\n/P 260 0 R\n/Pg 2 0 R\n/K [1 <</Type /MCR\n/Pg 9 0 R\n/MCID 9>> 3]/A [<</O /Table\n/Scope /Row>>]\n/ID (node1)>>`
  expect([...dictionaryEntries(element)]).toEqual([
    ['Type', '/StructElem'],
    ['S', '/TH'],
    ['P', '260 0 R'],
    ['Pg', '2 0 R'],
    ['K', '[1 <</Type /MCR\n/Pg 9 0 R\n/MCID 9>> 3]'],
    ['A', '[<</O /Table\n/Scope /Row>>]'],
    ['ID', '(node1)'],
  ])
})

test.each([
  ['brackets and keys in a string', '(a >> /K 5 \\) ] [ (b) \\\\)'],
  ['hexadecimal digits', '<FEFF00E4>'],
  ['a dictionary', '<< /Alt (>>) /K << >> >>'],
  ['an empty array', '[]'],
])('%s are one value', (_, value) => {
  expect([...dictionaryEntries(`<< /Alt ${value} /K 1 >>`)]).toEqual([
    ['Alt', value],
    ['K', '1'],
  ])
})

test.each(['', '<<', '<</Alt', '<</Alt (', '<</Alt <', '<</A [<<', '>>'])('what is cut off (“%s”) comes to an end', (text) => {
  expect(dictionaryEntries(text).size).toBeLessThan(2)
})
