import type { Worker } from 'bullmq'

/** How long a worker rests, in milliseconds: after its first fault, and at most. */
const usualRests = { first: 1000, longest: 15_000 }

/** Lets a worker rest. */
export interface Rest {
  fault: () => void
  done: () => void
  /** For good: the worker ends. */
  end: () => void
}

/**
 * After a fault of the machine a worker takes nothing for a while, twice as long each time, until something is made again. One whose disk is full
 * fails faster than others work: it would try all their jobs in vain. What it has under way goes on.
 */
export function restAfterFaults(worker: Pick<Worker, 'pause' | 'resume'>, { first, longest } = usualRests): Rest {
  let rests = 0
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const goOn = (): void => {
    timer = undefined
    worker.resume().catch(() => {})
  }
  return {
    fault: () => {
      if (timer !== undefined || isOver) return
      timer = setTimeout(goOn, Math.min(first * 2 ** rests, longest))
      rests += 1
      worker.pause(true).catch(() => {})
    },
    done: () => {
      rests = 0
    },
    end: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}
