/** A path into a value: keys and indexes from the top. */
export type DataPath = readonly (string | number)[]

/** From one offset up to, not including, another; in UTF-16 units from 0. */
export interface Range {
  start: number
  end: number
}

/** A value that was read, and where it and each of its parts stand in the text. */
export interface Tree extends Range {
  value: unknown
  /** Where the name of the field stands whose value this is. */
  key?: Range
  /** By key or index. */
  children?: ReadonlyMap<string | number, Tree>
}

/** The part at the end of the path, or the innermost part on the way that there is. */
export function findPart(tree: Tree, path: DataPath): { part: Tree; found: boolean } {
  let part = tree
  for (const step of path) {
    const next = part.children?.get(step)
    if (next === undefined) return { part, found: false }
    part = next
  }
  return { part, found: true }
}
