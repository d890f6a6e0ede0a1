import { describe, expect, it } from 'vitest'
import { forEachAtOnce } from './at-once.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('forEachAtOnce', () => {
  it('works on as many at a time as it is told, in their order', async () => {
    const begun: number[] = []
    let under = 0
    let most = 0
    await forEachAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item)
      under += 1
      most = Math.max(most, under)
      await turn()
      under -= 1
    })
    expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2])
  })

  it('begins nothing more when one fails, and waits for what is under way', async () => {
    const done: number[] = []
    const work = forEachAtOnce([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error('first')
      await turn()
      done.push(item)
    })
    await expect(work).rejects.toThrow('first')
    expect(done).toEqual([2])
  })
})
