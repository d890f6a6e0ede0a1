import type { DataPath } from '@ai-toolkit/data'
import type { Place } from '@ai-toolkit/model'

/**
 * One thing that a file of another program says, at the place where an answer file says it. Numbers in a path count entries, choices and
 * pieces of evidence; gaps among them close.
 */
export interface Statement {
  path: DataPath
  /** An empty object says that there is something without saying more of it; a list is one as a whole. */
  value: string | number | boolean | Record<string, never> | readonly unknown[]
  spot: Spot
}

/** Where in a file something stands. */
export interface Spot {
  place: Place
  /** How people call the place where line and column do not tell it, such as `Risks!E5`. */
  name?: string
}
