import { brotliDecompressSync } from 'node:zlib'

/** Undoes the Brotli compression of a WOFF2 font; undefined where the bytes are damaged, or become more than `most` bytes. */
export function unpackFont(bytes: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: most })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
