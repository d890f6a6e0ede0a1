import { type Zippable, zipSync } from 'fflate'

/** The parts of a Word document by their path in it. */
export type WordParts = ReadonlyMap<string, Uint8Array>

/** Zip has no time zone and begins in 1980. A date by its local parts gives the same bytes wherever it is made. */
const NO_TIME = new Date(1980, 0, 1)

/** What programs look at first to tell what a package is. */
const FIRST = ['[Content_Types].xml', '_rels/.rels']

/** Packs parts so that the same parts always give the same bytes. */
export function sealPackage(parts: WordParts): Uint8Array {
  const others = [...parts.keys()].filter((path) => !FIRST.includes(path)).sort()
  const entries = [...FIRST, ...others].flatMap((path) => {
    const bytes = parts.get(path)
    return bytes === undefined ? [] : [[path, [bytes, { mtime: NO_TIME, level: 6 }]] as const]
  })
  return zipSync(Object.fromEntries(entries) as Zippable)
}
