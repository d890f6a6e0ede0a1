import { expect, it } from 'vitest'
import { paragraph } from '../../test-fixture/nodes.ts'
import { readingMinutes } from './reading-time.ts'

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
