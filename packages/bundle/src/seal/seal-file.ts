import { createHash } from 'node:crypto'

/** The kinds of files that can carry the digest of their own bytes: each has a place for a line that changes nothing of what it shows. */
export type SealedFormat = 'html' | 'pdf'

/** What a file says of its own bytes. A whole one is as it was written; who wrote it no digest can tell. */
export type SealState = 'whole' | 'broken' | 'missing'

/** The 64 digits that stand where the digest goes while it is taken. */
const blank = '0'.repeat(64)

/** The comment before `startxref` of a PDF (ISO 32000-1, 7.2.3), or behind the end of a page. The digest counts all the other bytes. */
const lines: Record<SealedFormat, (digest: string) => string> = {
  pdf: (digest) => `%AI-Toolkit SHA-256 of all other bytes: ${digest}\n`,
  html: (digest) => `<!-- AI Toolkit: SHA-256 of all other bytes: ${digest} -->\n`,
}

/**
 * The file with a line that has the SHA-256 of all its bytes, the 64 digits of the line itself counted as zeros. Changing any one byte, of the
 * line too, is found by `checkSeal`. Throws for a PDF without `startxref`, which only a fault of ours brings about.
 */
export function sealFile(bytes: Uint8Array, format: SealedFormat): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = format === 'pdf' ? file.lastIndexOf('startxref') : file.length
  if (at < 0) throw new Error('A PDF has a startxref')
  const line = lines[format](blank)
  const sealed = Buffer.concat([file.subarray(0, at), Buffer.from(line, 'latin1'), file.subarray(at)])
  sealed.write(digestOf(sealed), at + line.indexOf(blank), 'latin1')
  return new Uint8Array(sealed)
}

/** Whether a file is, byte for byte, as `sealFile` gave it. */
export function checkSeal(bytes: Uint8Array, format: SealedFormat): SealState {
  const file = Buffer.from(bytes)
  const [before = '', after = ''] = lines[format]('|').split('|')
  const at = file.lastIndexOf(before)
  const start = at + before.length
  const digest = file.subarray(start, start + blank.length).toString('latin1')
  const isWritten = at >= 0 && /^[0-9a-f]{64}$/.test(digest) && file.subarray(start + blank.length).indexOf(after) === 0
  if (!isWritten) return 'missing'
  file.write(blank, start, 'latin1')
  return digestOf(file) === digest ? 'whole' : 'broken'
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
