import type { Inline } from '@ai-toolkit/model'
import { expect, test } from 'vitest'
import { parseProse, plainText } from './index.ts'

test.each([
  ['A **bold *and* leaning** `word`', 'A bold and leaning word'],
  ['One\\\ntwo\nthree', 'One two three'],
  ['A :term[true\nwheel] and [a link](https://example.org)', 'A true wheel and a link'],
  ['As :see[]{to=guide} says', 'As says'],
])('%s', (markdown, expected) => {
  const place = { line: 1, column: 1 }
  const [block] = parseProse(markdown, () => ({ file: '', start: place, end: place }), 'unit').value?.blocks ?? []
  expect(plainText(block?.type === 'paragraph' ? block.children : [])).toBe(expected)
})

test('a footnote mark has no text', () => {
  const inlines: Inline[] = [
    { type: 'text', value: 'A' },
    { type: 'footnoteReference', id: 'a' },
  ]
  expect(plainText(inlines)).toBe('A')
})
