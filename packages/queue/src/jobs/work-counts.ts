/** What a worker has done since it began. */
export interface WorkCounts {
  /** Reports made. */
  done: number
  /** Jobs that can never be made. */
  parked: number
  /** Tries that failed for a fault of a machine, and are made again. */
  retries: number
  /** Jobs given up. */
  failures: number
  /** Jobs of lost workers that this one gave back to the queue. */
  takenOver: number
  /** Jobs ended in the last minute. */
  lastMinute: number
}

type Counted = Exclude<keyof WorkCounts, 'lastMinute'>

const minute = 60_000

/** Counts what a worker does. */
export function countWork(now: () => number = () => performance.now()): { add: (what: Counted) => void; counts: () => WorkCounts } {
  const counts: Record<Counted, number> = { done: 0, parked: 0, retries: 0, failures: 0, takenOver: 0 }
  let ends: number[] = []
  const recent = (): number[] => ends.filter((time) => time > now() - minute)
  return {
    add: (what) => {
      counts[what] += 1
      if (what === 'done' || what === 'parked' || what === 'failures') ends = [...recent(), now()]
    },
    counts: () => ({ ...counts, lastMinute: recent().length }),
  }
}
