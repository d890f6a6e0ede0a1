import type { Place, Position } from '@ai-toolkit/model'

/** Turns offsets into places. Made once a text, so that many look-ups cost a binary search each, and one that is never asked costs nothing. */
export interface PlaceFinder {
  /** The position of an offset (in UTF-16 units, from 0; clamped to the text). */
  positionAt: (offset: number) => Position
  /** The place from one offset up to, not including, another. */
  placeAt: (start: number, end: number) => Place
}

/** The places in a text, whose lines are found when the first of them is asked for; `\n`, `\r\n` and a lone `\r` all end a line. */
export function findPlaces(file: string, text: string): PlaceFinder {
  let starts: number[] | undefined
  const positionAt = (offset: number): Position => {
    starts ??= findLineStarts(text)
    const clamped = Math.max(0, Math.min(offset, text.length))
    const line = lastAtOrBefore(starts, clamped)
    return { line: line + 1, column: clamped - (starts[line] ?? 0) + 1 }
  }
  return { positionAt, placeAt: (start, end) => ({ file, start: positionAt(start), end: positionAt(Math.max(start, end)) }) }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

function lastAtOrBefore(sorted: number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The place of a whole file, for findings that are about the file and not about a part of it. */
export function wholeFile(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}
