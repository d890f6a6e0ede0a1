import { StoreAway } from '@ai-toolkit/queue'
import { expect, it } from 'vitest'
import { openPatience } from './open-patience.ts'

it('waits for a store that is away, for all orders together and not for each, until it is back', async () => {
  const patiently = openPatience([0, 0])
  const store = { isAway: true, tries: 0 }
  const tries = async (): Promise<number> => {
    store.tries = 0
    const asked = patiently(async () => {
      store.tries += 1
      if (store.isAway) throw new StoreAway([])
    })
    await (store.isAway ? expect(asked).rejects.toThrow(StoreAway) : asked)
    return store.tries
  }
  expect([await tries(), await tries()]).toEqual([3, 1])
  store.isAway = false
  expect(await tries()).toBe(1)
  store.isAway = true
  expect(await tries()).toBe(3)
})

it('tries no more what fails for another reason', async () => {
  let tries = 0
  const asked = openPatience([0])(async () => {
    tries += 1
    throw new Error('another')
  })
  await expect(asked).rejects.toThrow('another')
  expect(tries).toBe(1)
})
