import { createHash } from 'node:crypto'

/** The digest of what comes piece by piece; the same as `digestOf` of the whole. */
export interface OpenDigest {
  add: (piece: Uint8Array | string) => void
  end: () => string
}

/** Begins a digest of what is too long to be put together. */
export function openDigest(): OpenDigest {
  const hash = createHash('sha256')
  return { add: (piece) => hash.update(piece), end: () => `sha256:${hash.digest('hex')}` }
}
