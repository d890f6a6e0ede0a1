import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib'
import { streamBytes } from './content-stream.ts'
import type { Content } from './read-content.ts'

/** The font program's facts that rules ask for. */
export interface TrueType {
  /** How many glyphs it has. */
  glyphs: number
  /** The width of a glyph in thousandths of the size of the font. */
  widthOf: (glyph: number) => number
}

/** Every font that text is shown in, with the codes shown. */
export function readFonts(contents: readonly Content[]): Map<PDFDict, Set<number>> {
  const used = new Map<PDFDict, Buffer[]>()
  for (const { font, codes } of contents.flatMap(({ paintings }) => paintings)) {
    if (font === undefined || codes === undefined) continue
    const shown = used.get(font)
    if (shown === undefined) used.set(font, [codes])
    else shown.push(codes)
  }
  return new Map([...used].map(([font, shown]) => [font, new Set(codesOf(Buffer.concat(shown), font))]))
}

/** The codes in a string: composite fonts as they are made here have codes of two bytes, all others of one. */
export function codesOf(bytes: Buffer, font: PDFDict): number[] {
  if (!isComposite(font)) return [...bytes]
  return Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) => bytes.readUInt16BE(index * 2))
}

/** Whether a font has codes of several bytes. */
export function isComposite(font: PDFDict): boolean {
  return font.get(PDFName.of('Subtype')) === PDFName.of('Type0')
}

/** The one font that a composite font consists of. */
export function descendantOf(font: PDFDict): PDFDict | undefined {
  return font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict)
}

/** The embedded program of a font, unpacked. */
export function programOf(font: PDFDict): Buffer | undefined {
  const descriptor = (descendantOf(font) ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  const streams = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => descriptor?.lookup(PDFName.of(key)))
  const stream = streams.find((entry) => entry instanceof PDFStream)
  return stream && remember(programs, stream, streamBytes)
}

const programs = new WeakMap<PDFStream, Buffer>()

/** Reads the tables `maxp`, `head`, `hhea` and `hmtx` of a TrueType font. */
export function readTrueType(program: Buffer): TrueType {
  const count = program.readUInt16BE(4)
  const records = Array.from({ length: count }, (_, index) => 12 + index * 16)
  const table = (tag: string): number => {
    const record = records.find((at) => program.toString('latin1', at, at + 4) === tag)
    if (record === undefined) throw new Error(`The font has no table ${tag}`)
    return program.readUInt32BE(record + 8)
  }
  const [unitsPerEm, full, metrics] = [program.readUInt16BE(table('head') + 18), program.readUInt16BE(table('hhea') + 34), table('hmtx')]
  return {
    glyphs: program.readUInt16BE(table('maxp') + 4),
    widthOf: (glyph) => (program.readUInt16BE(metrics + 4 * Math.min(glyph, full - 1)) / unitsPerEm) * 1000,
  }
}

/** What each code of a font means, by its map to Unicode. */
export function unicodesOf(font: PDFDict): ReadonlyMap<number, string> {
  return remember(unicodes, font, readUnicodes)
}

const unicodes = new WeakMap<PDFDict, ReadonlyMap<number, string>>()

function readUnicodes(font: PDFDict): ReadonlyMap<number, string> {
  const stream = font.lookup(PDFName.of('ToUnicode'))
  const text = stream instanceof PDFStream ? streamBytes(stream).toString('latin1') : ''
  const found = new Map<number, string>()
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', value = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) found.set(Number.parseInt(code, 16), utf16(value))
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', value = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      addRange(found, from, to, value)
  return found
}

function addRange(found: Map<number, string>, from: string, to: string, value: string): void {
  const first = Number.parseInt(from, 16)
  for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
    const text = utf16(value)
    found.set(code, text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + code - first))
  }
}

function utf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le')
}

/** The widths that the document gives a font (ISO 32000-1, 9.7.4.3), by code, and `default`. */
export function widthsOf(font: PDFDict): ReadonlyMap<number | 'default', number> {
  const descendant = descendantOf(font)
  const found = new Map<number | 'default', number>([['default', descendant?.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000]])
  const entries = descendant?.lookupMaybe(PDFName.of('W'), PDFArray)
  for (let index = 0; index < (entries?.size() ?? 0); ) {
    const first = numberAt(entries, index)
    const next = entries?.lookup(index + 1)
    if (next instanceof PDFArray) {
      for (let offset = 0; offset < next.size(); offset += 1) found.set(first + offset, numberAt(next, offset))
      index += 2
    } else {
      for (let code = first; code <= numberAt(entries, index + 1); code += 1) found.set(code, numberAt(entries, index + 2))
      index += 3
    }
  }
  return found
}

function numberAt(array: PDFArray | undefined, index: number): number {
  return array?.lookup(index, PDFNumber).asNumber() ?? 0
}

function remember<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = known.get(key) ?? make(key)
  known.set(key, value)
  return value
}
