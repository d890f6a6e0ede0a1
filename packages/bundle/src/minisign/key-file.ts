import { randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { type Checked, codes } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { blake2b256 } from './blake2b-256.ts'
import { keyName, type PublicKey, pointOf, type SecretKey } from './key.ts'

// The layouts of minisign (https://jedisct1.github.io/minisign/, “Public key format”, “Secret key format”): a comment that nobody vouches for,
// then base64. All numbers are little-endian.

/** A secret key as its file has it. */
export interface KeyFile {
  /** Whether it takes a password to use it. */
  isLocked: boolean
  bytes: Uint8Array
}

const secretLength = 158
const publicLength = 42
/** Bytes of a secret key that a password hides: the id, the seed, the public part and the checksum. */
const hidden = { start: 54, end: secretLength }

/** Reads a public key: a file of minisign, or its line of base64 alone. */
export function readPublicKey(text: string, place: Place): Checked<PublicKey> {
  const bytes = decode(text.trim().split('\n').at(-1) ?? '')
  if (bytes?.length !== publicLength || bytes.toString('latin1', 0, 2) !== 'Ed')
    return refuse(place, 'public', 'it is not 42 bytes of an Ed25519 key as base64')
  return { value: { id: bytes.subarray(2, 10), point: bytes.subarray(10) }, diagnostics: [] }
}

/** Reads the file of a secret key; `unlockKey` gives the key. */
export function readKeyFile(text: string, place: Place): Checked<KeyFile> {
  const bytes = decode(text.split('\n')[1] ?? '')
  if (bytes?.length !== secretLength || bytes.toString('latin1', 0, 2) !== 'Ed')
    return refuse(place, 'secret', 'it is not the file of an Ed25519 key that minisign writes')
  const [derivation, checksum] = [bytes.toString('latin1', 2, 4), bytes.toString('latin1', 4, 6)]
  if (!['Sc', '\0\0'].includes(derivation) || checksum !== 'B2') return refuse(place, 'secret', 'it is protected in a way that is not known here')
  return { value: { isLocked: derivation === 'Sc', bytes }, diagnostics: [] }
}

/** The secret key of a file. A password is needed where the file is locked, and otherwise not looked at. */
export async function unlockKey({ isLocked, bytes }: KeyFile, password: string, place: Place): Promise<Checked<SecretKey>> {
  const content = Buffer.from(bytes.subarray(hidden.start, hidden.end))
  if (isLocked) {
    const cost = costOf(Buffer.from(bytes))
    if (cost === undefined) return refuse(place, 'secret', 'deriving its password would take more memory than it may')
    mask(content, await derive(password, bytes.subarray(6, 38), cost))
  }
  const key: SecretKey = { id: content.subarray(0, 8), seed: content.subarray(8, 40), point: content.subarray(40, 72) }
  // The public part is stored beside the seed, so it tells as well as the checksum does whether the password was right.
  if (Buffer.compare(pointOf(key.seed), key.point) === 0) return { value: key, diagnostics: [] }
  return isLocked ? { value: undefined, diagnostics: [codes.keyPassword.at(place, {})] } : refuse(place, 'secret', 'its parts do not belong together')
}

/** The file of a public key, for `minisign -p`. */
export function writePublicKey(key: PublicKey): string {
  return `untrusted comment: minisign public key ${keyName(key)}\n${publicLine(key)}\n`
}

/** The line of base64 by which a public key can be named, for `minisign -P`. */
export function publicLine({ id, point }: PublicKey): string {
  return Buffer.concat([Buffer.from('Ed'), id, point]).toString('base64')
}

/** The file of a secret key, locked by a password or, without one, for everybody who can read it. */
export async function writeKeyFile(key: SecretKey, password: string | undefined): Promise<string> {
  const own = Buffer.concat([key.id, key.seed, key.point])
  const content = Buffer.concat([own, password === undefined ? Buffer.alloc(32) : blake2b256(Buffer.concat([Buffer.from('Ed'), own]))])
  const salt = password === undefined ? Buffer.alloc(32) : randomBytes(32)
  if (password !== undefined) mask(content, await derive(password, salt, usual.cost))
  const limits = Buffer.alloc(16)
  if (password !== undefined) {
    limits.writeBigUInt64LE(usual.operations, 0)
    limits.writeBigUInt64LE(usual.memory, 8)
  }
  const head = Buffer.from(password === undefined ? 'Ed\0\0B2' : 'EdScB2', 'latin1')
  return `untrusted comment: minisign ${password === undefined ? '' : 'encrypted '}secret key\n${Buffer.concat([head, salt, limits, content]).toString('base64')}\n`
}

/** What deriving a key from a password takes (RFC 7914). */
interface Cost {
  N: number
  r: number
  p: number
}

/** As minisign counts: operations, and bytes of memory. 128 MiB at r = 8, p = 1 is what OWASP asks of scrypt. */
const usual = { operations: 2n ** 22n, memory: 2n ** 27n, cost: { N: 2 ** 17, r: 8, p: 1 } }

/** minisign itself takes 1 GiB, so nothing above that is served. */
const mostMemory = 2 ** 30

/**
 * The cost that libsodium chooses for the limits in a file (crypto_pwhash_scryptsalsa208sha256, `pickparams`); undefined for one that no machine
 * should be asked for.
 */
function costOf(file: Buffer): Cost | undefined {
  const [given, memory] = [Number(file.readBigUInt64LE(38)), Number(file.readBigUInt64LE(46))]
  const operations = Math.max(given, 32_768)
  const r = 8
  const bound = operations < memory / 32 ? operations / (r * 4) : memory / (r * 128)
  const power = Math.max(1, Math.floor(Math.log2(Math.max(2, bound))))
  const N = 2 ** power
  const p = operations < memory / 32 ? 1 : Math.floor(Math.floor(operations / 4 / N) / r)
  return N * r * 128 > mostMemory || p < 1 || p > 16 ? undefined : { N, r, p }
}

const scryptAsync = promisify<string, Uint8Array, number, Cost & { maxmem: number }, Buffer>(scrypt)

function derive(password: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  return scryptAsync(password, salt, hidden.end - hidden.start, { ...cost, maxmem: 2 * mostMemory })
}

/** Exclusive or, in place. */
function mask(content: Buffer, stream: Buffer): void {
  for (const [index, byte] of stream.entries()) content[index] = (content[index] ?? 0) ^ byte
}

function decode(line: string): Buffer | undefined {
  const text = line.trim()
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length < 1000 ? Buffer.from(text, 'base64') : undefined
}

function refuse(place: Place, kind: string, why: string) {
  return { value: undefined, diagnostics: [codes.keyUnreadable.at(place, { kind, why })] }
}
