import type { Edit, Place } from '@ai-toolkit/model'
import { nearest } from './nearest.ts'

/** The edit that puts one text in the place of another; none where the place holds more than that, such as quotes or escapes. */
export function replaceExactly(place: Place, found: string, wanted: string): Edit[] {
  const { start, end } = place
  return start.line === end.line && end.column - start.column === found.length ? [{ place, text: wanted }] : []
}

/**
 * The edit that corrects a mistyped id, where one only of those that there are can have been meant.
 * @param prefix what the id and all known ones begin with, which is not counted in how near they are
 */
export function correctId(place: Place, found: string, known: Iterable<string>, prefix = ''): Edit[] {
  const ends = [...known].map((id) => id.slice(prefix.length))
  const [first, second] = nearest(found.slice(prefix.length), ends)
  return first === undefined || second !== undefined ? [] : replaceExactly(place, found, prefix + first)
}
