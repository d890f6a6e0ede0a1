/** Runs two tasks in turn, so that what slows the machine for a while slows both. */
export function alternate<T>(rounds: number, first: () => T, second: () => T): [T[], T[]] {
  const results: [T[], T[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    results[0].push(first())
    results[1].push(second())
  }
  return results
}

/** The middle value; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}

/** `1.23 ×`. */
export function formatRatio(ours: number, floor: number): string {
  return `${(ours / floor).toFixed(2)} ×`
}
