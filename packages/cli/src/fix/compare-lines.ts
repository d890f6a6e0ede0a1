/** One line of a file as it is and as it would be. */
export interface ChangedLine {
  /** As the user would name it. */
  file: string
  /** Counted from 1; of a new line, that of the line that it comes to stand before. */
  line: number
  /** Absent where the line is new. */
  before?: string
  /** Absent where the line goes. */
  after?: string
}

/** Above this many pairs of lines (2,000 × 2,000), what differs is shown as a whole: nobody reads such a list line by line. */
const mostPairs = 4_000_000

/** The lines that differ between two states of a file: one for one where as many come as go at a place. */
export function compareLines(file: string, before: string, after: string): ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const changes: ChangedLine[] = []
  let [left, right] = [0, 0]
  for (const [nextLeft, nextRight] of [...commonLines(old, now), [old.length, now.length] as const]) {
    const paired = nextLeft - left === nextRight - right
    for (let index = left; index < nextLeft; index += 1) {
      const change = { file, line: index + 1, before: old[index] ?? '' }
      changes.push(paired ? { ...change, after: now[right + index - left] ?? '' } : change)
    }
    if (!paired) for (let index = right; index < nextRight; index += 1) changes.push({ file, line: nextLeft + 1, after: now[index] ?? '' })
    left = nextLeft + 1
    right = nextRight + 1
  }
  return changes
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}

/** The places, old and new, of the most lines that two texts share in one order. */
function commonLines(old: readonly string[], now: readonly string[]): [number, number][] {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1
  const head = Array.from({ length: start }, (_, index): [number, number] => [index, index])
  const tail = Array.from({ length: end }, (_, index): [number, number] => [old.length - end + index, now.length - end + index])
  const middle = commonInside(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return [...head, ...middle.map(([left, right]): [number, number] => [left + start, right + start]), ...tail]
}

/** By the lengths of the longest common sequences of all ends of the two. */
function commonInside(old: readonly string[], now: readonly string[]): [number, number][] {
  if (old.length * now.length > mostPairs) return []
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (left: number, right: number): number => lengths[left * width + right] ?? 0
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = now.length - 1; right >= 0; right -= 1)
      lengths[left * width + right] = old[left] === now[right] ? at(left + 1, right + 1) + 1 : Math.max(at(left + 1, right), at(left, right + 1))
  }
  const common: [number, number][] = []
  for (let left = 0, right = 0; left < old.length && right < now.length; ) {
    if (old[left] === now[right]) common.push([left++, right++])
    else if (at(left + 1, right) >= at(left, right + 1)) left += 1
    else right += 1
  }
  return common
}
