import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paragraph } from '../../test-fixture/nodes.ts'
import { countWords, readingMinutes } from './reading-time.ts'

const follow = (): { title: string } => ({ title: '' })

it.each([
  [10, 1],
  [400, 2],
  [1100, 6],
])('takes somebody who reads %i words to understand %i minutes', (words, minutes) => {
  const text = Array.from({ length: words }, () => 'don’t').join(' ')
  expect(readingMinutes({ id: 'a', title: 'A', blocks: [paragraph(text)], footnotes: [] }, { follow })).toBe(minutes)
})

it('counts footnotes and words of other scripts', () => {
  const footnotes = [{ id: 'n', children: [paragraph(Array.from({ length: 600 }, () => 'عُرِفَ').join(' '))] }]
  expect(readingMinutes({ id: 'a', title: 'A', blocks: [], footnotes }, { follow })).toBe(3)
})

it('counts runs of letters, digits, accents, apostrophes and hyphens, in whatever script', () => {
  const unit = fc.oneof(
    fc.constantFrom('a', ' ', '’', '-', '́', 'ع', '7', '.', '語', '𞤀', '😀', '\ud83d'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(countWords(text)).toBe(text.match(/[\p{L}\p{N}\p{M}’'-]+/gu)?.length ?? 0)
    }),
  )
})
