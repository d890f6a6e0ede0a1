import { setTimeout as wait } from 'node:timers/promises'
import { StoreAway } from '@ai-toolkit/queue'

/** Does work with the store; where that is away, tries again for a while. Throws `StoreAway` where it stays away. */
export type Patiently = <Value>(work: () => Promise<Value>) => Promise<Value>

/** In milliseconds. A store that is away for a moment, as when a server is started again, is back by then. */
const usual = [500, 2000, 5000]

/**
 * Opens the patience of a run. One order that waited in vain has waited for all of them: until the store does something again, others try once,
 * or a hundred thousand would wait for an hour.
 * @param pauses between tries, in milliseconds
 */
export function openPatience(pauses: readonly number[] = usual): Patiently {
  let isGivenUp = false
  const tryOnce: Patiently = async (work) => {
    const value = await work()
    isGivenUp = false
    return value
  }
  return async (work) => {
    for (const pause of isGivenUp ? [] : pauses)
      try {
        return await tryOnce(work)
      } catch (error) {
        if (!(error instanceof StoreAway)) throw error
        await wait(pause)
      }
    isGivenUp = true
    return tryOnce(work)
  }
}
