import { inflateSync } from 'node:zlib'

/** Bytes that one stream of a PDF may unpack to: many times what the answers of a large portfolio are. */
export const mostUnpacked = 64 * 2 ** 20
/** Bytes that all streams of a PDF may unpack to together. */
const mostInAll = 512 * 2 ** 20

/**
 * Why a PDF must not be given to a library that unpacks whatever it meets; undefined where nothing speaks against it. Only packing that is
 * bounded here is let through: one layer of deflate, and pictures, which are not unpacked.
 */
export function checkPacking(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = file.toString('latin1')
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return 'it is encrypted'
  if (hasOtherFilters(text)) return 'it is packed in a way that no report is'
  let left = mostInAll
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    left -= unpackedSize(file.subarray(index + keyword.length), Math.min(left, mostUnpacked))
    if (left <= 0) return 'it unpacks to more than a report does'
  }
  return undefined
}

/** Filters of a stream stand in its dictionary, which is never packed itself (ISO 32000-1, 7.5.7). A name may be written with `#` escapes. */
function hasOtherFilters(text: string): boolean {
  const hidden = [...text.matchAll(/\/(?:[A-Za-z]|#[0-9A-Fa-f]{2}){1,12}/g)].some(
    ([name]) => name.includes('#') && withoutEscapes(name) === '/Filter',
  )
  return hidden || countOf(text, /\/Filter(?![A-Za-z0-9])/g) !== countOf(text, knownFilter)
}

/** A filter by itself, or alone in a list. */
const knownFilter = /\/Filter\s*(?:\/(?:Flate|DCT|JPX|CCITTFax|JBIG2)Decode(?=[\s/>])|\[\s*\/(?:Flate|DCT|JPX|CCITTFax|JBIG2)Decode\s*\])/g

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function withoutEscapes(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

/** What a stream that begins as deflated data unpacks to, in bytes; `most` or more where it is over the limit, and 0 for any other. */
function unpackedSize(stream: Buffer, most: number): number {
  const [first = 0, second = 0] = stream
  // The first two bytes of deflated data (RFC 1950, 2.2); the library takes no other for it.
  if ((first & 15) !== 8 || (first * 256 + second) % 31 !== 0) return 0
  try {
    return inflateSync(stream, { maxOutputLength: most }).length
  } catch (error) {
    // Data that is damaged below the limit unpacks to less than that.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? mostInAll : 0
  }
}
