/** The greatest table that is filled for one alignment, in cells: 2,000 by 2,000, far more than any section holds, in 20 ms. */
const MOST_CELLS = 4_000_000

/** A longest run of pairs that are equal and in the same order in both lists, as [index in `a`, index in `b`]. */
export function align(a: readonly string[], b: readonly string[]): [number, number][] {
  const start = countEqual(a, b)
  const end = countEqual(a.slice(start).reverse(), b.slice(start).reverse())
  const middle = alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return [
    ...Array.from({ length: start }, (_, index): [number, number] => [index, index]),
    ...middle.map(([i, j]): [number, number] => [start + i, start + j]),
    ...Array.from({ length: end }, (_, index): [number, number] => [a.length - end + index, b.length - end + index]),
  ]
}

function countEqual(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((text, index) => text !== b[index])
  return different === -1 ? a.length : different
}

/** The longest common subsequence by the textbook. Beyond the limit nothing is aligned: what is equal is found one by one later. */
function alignMiddle(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > MOST_CELLS) return []
  const lengths = fillLengths(a, b)
  const lengthAt = (i: number, j: number): number => lengths[i * (b.length + 1) + j] ?? 0
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** For each pair of positions, how many pairs there are at most behind them. */
function fillLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [right = 0, below = 0, diagonal = 0] = [lengths[i * width + j + 1], lengths[(i + 1) * width + j], lengths[(i + 1) * width + j + 1]]
      lengths[i * width + j] = a[i] === b[j] ? diagonal + 1 : Math.max(right, below)
    }
  }
  return lengths
}
