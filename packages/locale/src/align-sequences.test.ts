import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSequences } from './align-sequences.ts'

describe('alignSequences', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

  it('finds as many pairs as there can be, in order', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const pairs = alignSequences(a, b)
        expect(pairs).toHaveLength(longest(a, b))
        for (const [index, [i, j]] of pairs.entries()) {
          expect(a[i]).toBe(b[j])
          const [before = -1, other = -1] = pairs[index - 1] ?? []
          expect(i > before && j > other).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes long texts that are nearly the same, and gives up on long ones that are not', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`)
    expect(alignSequences(words, ['new', ...words.slice(5)])).toHaveLength(words.length - 5)
    expect(alignSequences(words, [...words].reverse())).toEqual([])
  })
})

/** The textbook’s longest common subsequence. */
function longest([first, ...rest]: string[], b: string[]): number {
  if (first === undefined) return 0
  const at = b.indexOf(first)
  return Math.max(longest(rest, b), at === -1 ? 0 : 1 + longest(rest, b.slice(at + 1)))
}
