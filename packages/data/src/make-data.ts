import type { PlaceFinder } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { alignScalar, type Stretch, toSource } from './align-scalar.ts'
import { type DataPath, findPart, type Range, type Tree } from './tree.ts'

/** A value that was read from a file, and the place of each of its parts. */
export interface Data<T> {
  /** The path of the file, as the places give it. */
  file: string
  value: T
  /** The place of the value at a path. Where there is none, of the innermost part on the way to it. */
  placeAt: (path: DataPath) => Place
  /** The place of the name of the field at a path. What has no name (an entry of a list, the whole) has its value's place. */
  keyPlaceAt: (path: DataPath) => Place
  /**
   * The place of a part of the string at a path, from one offset in the string's value up to, not including, another (in UTF-16
   * units, from 0). Exact unless the string is written with escapes; then the place of the whole string.
   */
  placeIn: (path: DataPath, start: number, end: number) => Place
}

/** A value with the places that its tree knows. */
export function makeData<T>(file: string, value: T, tree: Tree, text: string, places: PlaceFinder): Data<T> {
  // Prose asks for many places in one string: it is laid beside its source once.
  const aligned = new Map<Tree, Stretch[] | undefined>()
  const placeOf = ({ start, end }: Range) => places.placeAt(start, end)
  return {
    file,
    value,
    placeAt: (path) => placeOf(visibleRange(findPart(tree, path).part)),
    keyPlaceAt: (path) => {
      const { part } = findPart(tree, path)
      return placeOf(part.key ?? visibleRange(part))
    },
    placeIn: (path, start, end) => {
      const { part, found } = findPart(tree, path)
      if (!found || typeof part.value !== 'string') return placeOf(visibleRange(part))
      if (!aligned.has(part)) aligned.set(part, alignScalar(text, part, part.value))
      return placeOf(findRange(aligned.get(part), start, end) ?? part)
    },
  }
}

/** Where no value is written behind a name, the name stands for it. */
function visibleRange(part: Tree): Range {
  return part.start === part.end ? (part.key ?? part) : part
}

/** The end is that of the last character: behind it, a line break and indentation may follow before the next. */
function findRange(stretches: Stretch[] | undefined, start: number, end: number): Range | undefined {
  if (stretches === undefined) return undefined
  const first = toSource(stretches, start)
  const last = end > start ? toSource(stretches, end - 1) : undefined
  if (first === undefined) return undefined
  return { start: first, end: last === undefined ? first : last + 1 }
}
