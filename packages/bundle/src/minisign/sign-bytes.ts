import { createHash, sign } from 'node:crypto'
import { type SecretKey, signingKey } from './key.ts'

/**
 * The signature of a file as minisign writes it (Ed25519 over BLAKE2b-512; “Signature format”), the same for the same bytes, key and comment.
 * @param comment signed together with the signature, so that it can be relied on; one line
 */
export function signBytes(bytes: Uint8Array, key: SecretKey, comment: string): string {
  const secret = signingKey(key.seed)
  const signature = sign(null, prehash(bytes), secret)
  const together = sign(null, Buffer.concat([signature, Buffer.from(comment)]), secret)
  const line = Buffer.concat([Buffer.from('ED'), key.id, signature]).toString('base64')
  return `untrusted comment: signature from minisign secret key\n${line}\ntrusted comment: ${comment}\n${together.toString('base64')}\n`
}

/** What is signed in place of a file. */
export function prehash(bytes: Uint8Array): Buffer {
  return createHash('blake2b512').update(bytes).digest()
}
