import { verify } from 'node:crypto'
import { type Checked, codes } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { checkingKey, keyName, type PublicKey } from './key.ts'
import { prehash } from './sign-bytes.ts'

/** What a signature that holds says. */
export interface Signed {
  /** The id of the key, as minisign shows it. */
  key: string
  /** What the signer stated with it. */
  comment: string
}

/** Whether a signature of minisign is this key's, of these bytes. */
export function checkSignature(bytes: Uint8Array, signature: string, key: PublicKey, place: Place): Checked<Signed> {
  const refuse = (why: string) => ({ value: undefined, diagnostics: [codes.signatureInvalid.at(place, { why })] })
  const parts = readSignature(signature)
  if (parts === undefined) return refuse('it is no signature that minisign writes')
  const signer = keyName({ id: parts.id, point: key.point })
  if (signer !== keyName(key)) return refuse(`it was made with the key ${signer}, and the key given is ${keyName(key)}`)
  const checker = checkingKey(key)
  const message = parts.algorithm === 'ED' ? prehash(bytes) : bytes
  if (!verify(null, message, checker, parts.signature)) return refuse('the file is not the one that was signed')
  if (!verify(null, Buffer.concat([parts.signature, Buffer.from(parts.comment)]), checker, parts.together)) return refuse('its comment was changed')
  return { value: { key: signer, comment: parts.comment }, diagnostics: [] }
}

interface SignatureParts {
  /** `ED` of what BLAKE2b makes of a file, `Ed` (older) of the file itself. */
  algorithm: 'ED' | 'Ed'
  id: Uint8Array
  signature: Uint8Array
  comment: string
  /** The signature of signature and comment together. */
  together: Uint8Array
}

function readSignature(text: string): SignatureParts | undefined {
  const match = /^untrusted comment: [^\n]*\n([A-Za-z0-9+/]{99}=?)\r?\ntrusted comment: ([^\r\n]*)\r?\n([A-Za-z0-9+/]{86}==)\s*$/.exec(text)
  const [, line = '', comment = '', together = ''] = match ?? []
  const bytes = Buffer.from(line, 'base64')
  const algorithm = bytes.toString('latin1', 0, 2)
  if (bytes.length !== 74 || (algorithm !== 'ED' && algorithm !== 'Ed')) return undefined
  return { algorithm, id: bytes.subarray(2, 10), signature: bytes.subarray(10), comment, together: Buffer.from(together, 'base64') }
}
