import { createHash } from 'node:crypto'
import { canonicalPieces } from './canonical-pieces.ts'

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as `sha256:` and 64 lower-case hexadecimal digits. */
export function digestOf(bytes: Uint8Array | string): string {
  return nameDigest(createHash('sha256').update(bytes).digest('hex'))
}

/** The same digest of what comes piece by piece. */
export interface OpenDigest {
  add: (piece: Uint8Array | string) => void
  end: () => string
}

/** Begins a digest of what is too long to be put together. */
export function openDigest(): OpenDigest {
  const hash = createHash('sha256')
  return { add: (piece) => hash.update(piece), end: () => nameDigest(hash.digest('hex')) }
}

/** The digest of a value's canonical JSON: the same for the same data, in whatever order its keys were written. */
export function digestOfJson(value: unknown): string {
  const digest = openDigest()
  for (const piece of canonicalPieces(value, partsOfEdition)) digest.add(piece)
  return digest.end()
}

/** The resources of an edition lie two deep. As one text an edition of thousands of pages would take more memory than all else in a build. */
const partsOfEdition = 2

function nameDigest(hex: string): string {
  return `sha256:${hex}`
}
