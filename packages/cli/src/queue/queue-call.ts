import { userPath } from '../user-path.ts'

/** Where work is given out and kept. */
export interface QueueCall {
  /** `redis://…` or `rediss://…`. */
  queue: string
  /** A folder that all machines see, or `s3://bucket/prefix`. */
  store: string
  /** How long Redis may be away, in seconds. */
  patience: number
}

/** The same as the user gives it. */
export interface QueueOptions {
  queue?: string
  store?: string
  patience?: number
}

/** The places that are named; undefined where one is missing. */
export function placesOf({ queue, store, patience = 60 }: QueueOptions): QueueCall | undefined {
  if (queue === undefined || store === undefined) return undefined
  return { queue, store: /^[a-z][a-z\d+.-]+:/i.test(store) ? store : userPath(store), patience }
}
