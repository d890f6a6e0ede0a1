import { inflateSync } from 'node:zlib'
import { PDFRawStream, type PDFStream } from '@cantoo/pdf-lib'

/** An operator of a content stream with what stands before it (ISO 32000-1, 7.8.2); strings as their bytes, all else as written. */
export interface Operation {
  operator: string
  operands: Operand[]
}

/** A string as bytes, or the text of a name, number, dictionary or array. */
export type Operand = { bytes: Buffer } | { text: string }

/** What a stream holds, unpacked. */
export function streamBytes(stream: PDFStream): Buffer {
  const bytes = Buffer.from(stream.getContents())
  return stream instanceof PDFRawStream && String(stream.dict).includes('/FlateDecode') ? inflateSync(bytes) : bytes
}

/**
 * Reads a content stream operator by operator. Knows of the syntax what Chromium and we write: no inline images, and no comments.
 * An array of strings (`TJ`) gives its strings one by one.
 */
export function readOperations(content: string): Operation[] {
  const operations: Operation[] = []
  let operands: Operand[] = []
  for (const [token] of content.matchAll(tokens)) {
    if (/^[<(](?!<)/.test(token)) operands.push({ bytes: stringBytes(token) })
    else if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) && !/^(true|false|null)$/.test(token)) {
      operations.push({ operator: token, operands })
      operands = []
    } else operands.push({ text: token })
  }
  return operations
}

/** Dictionaries (flat ones, or with one inside), hexadecimal and literal strings, names, and words; brackets of arrays are passed over. */
const tokens =
  /<<(?:[^<>]|<<[^<>]*>>|<[^<>]*>)*>>|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^()\\]|\((?:\\[\s\S]|[^()\\])*\))*\)|\/[^\s<>[\](){}/%]*|[^\s<>[\](){}/%]+/g

function stringBytes(token: string): Buffer {
  if (token.startsWith('<')) return Buffer.from(token.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex')
  return Buffer.from(token.slice(1, -1).replaceAll(/\\([\s\S])/g, '$1'), 'latin1')
}
