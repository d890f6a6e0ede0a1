import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto'

/** A key that signatures are checked with. */
export interface PublicKey {
  /** 8 bytes that tell keys apart. */
  id: Uint8Array
  /** 32 bytes (RFC 8032, 5.1.5). */
  point: Uint8Array
}

/** A key that signs, and the public key that belongs to it. */
export interface SecretKey extends PublicKey {
  /** 32 bytes (RFC 8032, 5.1.5). */
  seed: Uint8Array
}

/** A new key, drawn at random. */
export function makeKey(): SecretKey {
  const seed = randomBytes(32)
  return { id: randomBytes(8), seed, point: pointOf(seed) }
}

/** The id of a key as minisign shows it: 16 hexadecimal digits. */
export function keyName({ id }: PublicKey): string {
  return Buffer.from(id).reverse().toString('hex').toUpperCase()
}

/** The public part that belongs to a seed. */
export function pointOf(seed: Uint8Array): Uint8Array {
  const { x = '' } = createPublicKey(signingKey(seed)).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url')
}

/** A seed, as node signs with it. */
export function signingKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([Buffer.from(pkcs8, 'hex'), seed]), format: 'der', type: 'pkcs8' })
}

/** What stands before the seed of an Ed25519 key in PKCS #8 (RFC 8410, 7). */
const pkcs8 = '302e020100300506032b657004220420'

/** A public key, as node checks with it. */
export function checkingKey({ point }: PublicKey): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(point).toString('base64url') }, format: 'jwk' })
}
