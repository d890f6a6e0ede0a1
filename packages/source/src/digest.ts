import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as `sha256:` and 64 lower-case hexadecimal digits. */
export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${hash('sha256', bytes, 'hex')}`
}

/** The digest of a value's canonical JSON: the same for the same data, in whatever order its keys were written. */
export function digestOfJson(value: unknown): string {
  return digestOf(canonicalJson(value))
}
