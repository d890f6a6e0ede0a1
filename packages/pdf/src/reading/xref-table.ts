/** A table of cross references (ISO 32000-1, 7.5.4): where it and its trailer begin, and where each object does, by its number. */
export interface XrefTable {
  start: number
  trailer: number
  places: Map<number, number>
}

/**
 * The table of a file that has one of one section, as Chromium writes it; undefined for a file that has none there, or another.
 * The file may come from anywhere: there are no more places than it has room for.
 */
export function readXrefTable(file: Buffer): XrefTable | undefined {
  const start = findXref(file)
  if (start === undefined) return undefined
  const [head = '', count = ''] = /^xref\s+0 (\d+)\s*\n/.exec(file.toString('latin1', start, start + 40)) ?? []
  const trailer = start + head.length + Number(count) * entrySize
  if (head === '' || trailer > file.length) return undefined
  const places = new Map<number, number>()
  for (let number = 0; number < Number(count); number += 1) {
    const at = start + head.length + number * entrySize
    if (file[at + 17] === 'n'.charCodeAt(0)) places.set(number, Number(file.toString('latin1', at, at + 10)))
  }
  return { start, trailer, places }
}

/** In bytes. */
const entrySize = 20

/** Where the cross references of a file begin; undefined where it does not say. */
export function findXref(file: Buffer): number | undefined {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', Math.max(0, file.length - 100)))?.[1]
  return start === undefined ? undefined : Number(start)
}
