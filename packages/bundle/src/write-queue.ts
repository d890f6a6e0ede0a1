import { writeFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'

/** Files that are being written while the next ones are made: Node's own threads open, write and close them. */
export interface WriteQueue {
  /** Begins to write a file, and waits where many are under way. Throws what kept an earlier one from being written. */
  add: (path: string, bytes: Uint8Array) => Promise<void>
  /** Waits until nothing is being written any more. */
  settle: () => Promise<void>
  /** Throws what kept a file from being written. */
  check: () => void
}

/** So few are held in memory. */
const mostAtOnce = 8

/** Opens a queue. A file that is there already is not written over. */
export function openWriteQueue(): WriteQueue {
  const underWay = new Set<Promise<void>>()
  const failures: unknown[] = []
  const check = (): void => {
    if (failures.length > 0) throw failures[0]
  }
  return {
    add: async (path, bytes) => {
      const writing: Promise<void> = writeFile(path, bytes, { flag: 'wx' })
        .catch((error) => void failures.push(error))
        .finally(() => underWay.delete(writing))
      underWay.add(writing)
      // A turn for those that are being written, each of which takes several.
      await (underWay.size < mostAtOnce ? setImmediate() : Promise.race(underWay))
      check()
    },
    settle: async () => void (await Promise.all(underWay)),
    check,
  }
}
