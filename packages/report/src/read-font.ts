/** What is known of a font file. */
export interface FontFacts {
  /** Code points that it has a glyph for. */
  characters: ReadonlySet<number>
  /** Whether it holds many weights at once. */
  variable: boolean
}

/** Undoes Brotli; undefined where the bytes are none, or become more than `most` bytes. Given by the caller: it is no work of a pure function. */
export type Unpack = (bytes: Uint8Array, most: number) => Uint8Array | undefined

/** Reads which characters a WOFF2 file has (WOFF File Format 2.0, sections 4 and 5; OpenType 1.9, `cmap`); undefined where it is none, or is damaged. */
export function readFont(bytes: Uint8Array, unpack: Unpack): FontFacts | undefined {
  try {
    const { tables, packed } = readDirectory(bytes)
    const cmap = tables.find(({ tag }) => tag === 'cmap')
    const unpacked = unpack(packed, mostUnpacked)
    if (cmap === undefined || unpacked === undefined) return undefined
    const view = viewOf(unpacked.subarray(cmap.start, cmap.start + cmap.length))
    return { characters: readCmap(view), variable: tables.some(({ tag }) => tag === 'fvar') }
  } catch (error) {
    // What DataView throws behind the end of its bytes.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Bytes; the largest fonts of East Asian scripts have about 20 MB. */
const mostUnpacked = 40_000_000

interface Table {
  tag: string
  /** In the unpacked bytes. */
  start: number
  length: number
}

/** Tags by their number (section 5.2); of the others only the numbers matter. */
const knownTags = new Map([
  [0, 'cmap'],
  [10, 'glyf'],
  [11, 'loca'],
  [47, 'fvar'],
])

const arbitraryTag = 63

function readDirectory(bytes: Uint8Array): { tables: Table[]; packed: Uint8Array } {
  const view = viewOf(bytes)
  const [signature, flavour] = [view.getUint32(0), view.getUint32(4)]
  // A collection (`ttcf`) has another directory, and no browser takes one as a web font.
  if (signature !== 0x774f4632 || flavour === 0x74746366) throw new RangeError('No WOFF2 font')
  const reader: Reader = { view, at: 48 }
  let start = 0
  const tables = Array.from({ length: view.getUint16(12) }, () => {
    const table = readEntry(reader, start)
    start += table.length
    return table
  })
  return { tables, packed: bytes.subarray(reader.at, reader.at + view.getUint32(20)) }
}

interface Reader {
  view: DataView
  at: number
}

/** `glyf` and `loca` are transformed unless their version is 3, all others unless it is 0; what is transformed has a length of its own. */
function readEntry(reader: Reader, start: number): Table {
  const flags = readByte(reader)
  const number = flags & 63
  const tag = number === arbitraryTag ? readTag(reader) : (knownTags.get(number) ?? String(number))
  const original = readNumber(reader)
  const plain = tag === 'glyf' || tag === 'loca' ? 3 : 0
  return { tag, start, length: flags >> 6 === plain ? original : readNumber(reader) }
}

function readByte(reader: Reader): number {
  reader.at += 1
  return reader.view.getUint8(reader.at - 1)
}

function readTag(reader: Reader): string {
  return String.fromCharCode(readByte(reader), readByte(reader), readByte(reader), readByte(reader))
}

/** UIntBase128: seven bits a byte, the highest first; all but the last have their top bit set. */
function readNumber(reader: Reader): number {
  let value = 0
  for (let count = 0; count < 5; count += 1) {
    const byte = readByte(reader)
    value = value * 128 + (byte & 127)
    if (byte < 128) return value
  }
  throw new RangeError('A number that does not end')
}

/** The subtable for all of Unicode where there is one, else that for the first plane. */
function readCmap(view: DataView): Set<number> {
  const offsets = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + index * 8))
  const formats = new Map(offsets.map((offset) => [view.getUint16(offset), offset]))
  const [all, plane] = [formats.get(12), formats.get(4)]
  if (all !== undefined) return readGroups(view, all)
  return plane === undefined ? new Set() : readSegments(view, plane)
}

const lastCodePoint = 0x10ffff

/** Ranges may not overlap, so that all of them together are no longer than Unicode is; a damaged table could be gone through for hours. */
function countRange(count: number, first: number, last: number): number {
  const total = count + Math.max(0, last - first + 1)
  if (total > lastCodePoint + 1) throw new RangeError('More characters than there are')
  return total
}

function readGroups(view: DataView, start: number): Set<number> {
  const characters = new Set<number>()
  const count = view.getUint32(start + 12)
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const at = start + 16 + index * 12
    const [first, last] = [view.getUint32(at), Math.min(view.getUint32(at + 4), lastCodePoint)]
    total = countRange(total, first, last)
    for (let code = first; code <= last; code += 1) characters.add(code)
  }
  return characters
}

function readSegments(view: DataView, start: number): Set<number> {
  const characters = new Set<number>()
  const size = view.getUint16(start + 6)
  const [ends, starts, deltas, offsets] = [start + 14, start + 16 + size, start + 16 + size * 2, start + 16 + size * 3]
  let total = 0
  for (let at = 0; at < size; at += 2) {
    const [first, last, delta, offset] = [
      view.getUint16(starts + at),
      view.getUint16(ends + at),
      view.getUint16(deltas + at),
      view.getUint16(offsets + at),
    ]
    total = countRange(total, first, last)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - first) * 2)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) characters.add(code)
    }
  }
  return characters
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
