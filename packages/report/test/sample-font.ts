import type { FontContext } from '../src/brand-fonts.ts'

/** A font with glyphs for these characters: a WOFF2 file whose tables are not packed, since tests unpack nothing. */
export function sampleFont(characters: string, format: 4 | 12 = 12, extra: readonly number[] = []): Uint8Array {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const cmap = [...u16(0), ...u16(1), ...u16(3), ...u16(10), ...u32(12), ...(format === 12 ? groups(codes) : segments(codes))]
  const tables = [[1, 54], [0, cmap.length], ...extra.map((tag) => [tag, 0])]
  const directory = tables.flatMap(([tag = 0, length = 0]) => [tag, 0x80 | (length >> 7), length & 127])
  const packed = [...new Array(54).fill(0), ...cmap]
  const head = [...u32(0x774f4632), ...u32(0x00010000), ...u32(0), ...u16(tables.length), ...u16(0), ...u32(0), ...u32(packed.length)]
  return new Uint8Array([...head, ...new Array(48 - head.length).fill(0), ...directory, ...packed])
}

/** What brands are checked against: reports in English, and one family that comes along. */
export const sampleContext: FontContext = {
  writings: new Map([['en', 'Report of the result']]),
  bundled: new Map([['Sample Sans', (code) => code < 0x250]]),
  unpack: (bytes) => bytes,
}

function groups(codes: readonly number[]): number[] {
  return [
    ...u16(12),
    ...u16(0),
    ...u32(16 + codes.length * 12),
    ...u32(0),
    ...u32(codes.length),
    ...codes.flatMap((code) => [...u32(code), ...u32(code), ...u32(1)]),
  ]
}

/** Each character is a segment; a last one ends the table, as the format demands. Every second has its glyph by way of the list of glyphs. */
function segments(codes: readonly number[]): number[] {
  const all = [...codes, 0xffff]
  const listed = (index: number): boolean => index % 2 === 1 && index < codes.length
  const glyphs = all.flatMap((_, index) => (listed(index) ? [1] : []))
  const before = (index: number): number => all.slice(0, index).filter((_, place) => listed(place)).length
  return [
    ...u16(4),
    ...u16(0),
    ...u16(0),
    ...u16(all.length * 2),
    ...[0, 0, 0].flatMap(u16),
    ...all.flatMap(u16),
    ...u16(0),
    ...all.flatMap(u16),
    ...all.flatMap((code, index) => u16(listed(index) ? 0 : (1 - code) & 0xffff)),
    ...all.flatMap((_, index) => u16(listed(index) ? (all.length - index + before(index)) * 2 : 0)),
    ...glyphs.flatMap(u16),
  ]
}

function u16(value: number): number[] {
  return [(value >> 8) & 255, value & 255]
}

function u32(value: number): number[] {
  return [...u16(Math.floor(value / 65536)), ...u16(value % 65536)]
}
