/** The middle of some values, and how far they spread. */
export interface Spread {
  median: number
  least: number
  most: number
  /** Of how many. */
  count: number
}

/** Of an even number of values, the median is the lower of the two in the middle. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const [least = Number.NaN] = sorted
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN, least, most: sorted.at(-1) ?? Number.NaN, count: sorted.length }
}

/** Ours over theirs, round by round, as both were slowed by the same things; what only one of them ran is left out. */
export function ratiosOf(ours: readonly number[], theirs: readonly number[]): Spread {
  return spreadOf(theirs.flatMap((value, round) => (ours[round] === undefined ? [] : [ours[round] / value])))
}
