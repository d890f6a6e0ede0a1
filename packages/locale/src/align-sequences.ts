/** Beyond so many differences two texts have nothing in common that would help a reader; memory grows with their square: 16 MB. */
const MOST_EDITS = 2000

/**
 * A longest run of pairs that are equal and in the same order in both lists, as [index in `a`, index in `b`]: Myers, “An O(ND) Difference
 * Algorithm and Its Variations”, 1986. It takes time by the number of differences, so long texts that are nearly the same cost little.
 */
export function alignSequences(a: readonly string[], b: readonly string[]): [number, number][] {
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

/** Furthest reach in `a` by diagonal (index in `a` minus index in `b`). */
type Reach = ReadonlyMap<number, number>

function alignMiddle(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0) return []
  const steps: Reach[] = []
  let reach: Reach = new Map([[1, 0]])
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST_EDITS); edits += 1) {
    steps.push(reach)
    reach = reachFurther(reach, edits, a, b)
    if ((reach.get(a.length - b.length) ?? -1) >= a.length) return walkBack(steps, a.length, b.length)
  }
  return []
}

/** The furthest points that one more edit reaches: along each diagonal as far as both lists are equal. */
function reachFurther(before: Reach, edits: number, a: readonly string[], b: readonly string[]): Reach {
  const reach = new Map<number, number>()
  for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
    let i = startOn(diagonal, edits, before)
    while (i < a.length && i - diagonal < b.length && a[i] === b[i - diagonal]) i += 1
    reach.set(diagonal, i)
  }
  return reach
}

function startOn(diagonal: number, edits: number, before: Reach): number {
  return isInsertion(diagonal, edits, before) ? (before.get(diagonal + 1) ?? 0) : (before.get(diagonal - 1) ?? 0) + 1
}

/** Whether the last edit put in an item of `b`; otherwise it left out one of `a`. */
function isInsertion(diagonal: number, edits: number, before: Reach): boolean {
  return diagonal === -edits || (diagonal !== edits && (before.get(diagonal - 1) ?? 0) < (before.get(diagonal + 1) ?? 0))
}

function walkBack(steps: readonly Reach[], length: number, other: number): [number, number][] {
  const pairs: [number, number][] = []
  let [i, j] = [length, other]
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const before = steps[edits] ?? new Map()
    const start = startOn(i - j, edits, before)
    while (i > start && j > 0) pairs.push([--i, --j])
    if (edits === 0) break
    if (isInsertion(i - j, edits, before)) j -= 1
    else i -= 1
  }
  return pairs.reverse()
}
