import { setTimeout as wait } from 'node:timers/promises'

/** What comes of work; undefined where that takes longer, or fails. BullMQ waits without end for a Redis that is gone. */
export function inTime<Value>(work: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  return Promise.race([work.catch(() => undefined), wait(milliseconds, undefined, { ref: false })])
}
