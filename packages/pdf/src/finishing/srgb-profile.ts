/**
 * An ICC profile of sRGB (IEC 61966-2-1) by its definition, in 500 bytes: what PDF/A must carry, so that colours mean the same everywhere.
 * Version 4.2 (ISO 15076-1), which PDF 1.7 takes; numbers are big-endian.
 */
export function srgbProfile(): Buffer {
  const curve = parametric(curveOfSrgb)
  const tags: [string, Buffer][] = [
    ['desc', text('sRGB')],
    ['cprt', text('No copyright')],
    ['wtpt', xyz(white)],
    ['chad', fixed('sf32', adaptation)],
    ...primaries.map(([name, value]): [string, Buffer] => [name, xyz(value)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  return withHeader(layOut(tags))
}

/** The white of the profile connection space, D50 (ISO 15076-1, 7.2.16). */
const white = [0.9642, 1, 0.8249]

/** The primaries of sRGB, and the way from its white, D65, to D50 by Bradford's transform (ISO 15076-1, annex E). */
const primaries: [string, number[]][] = [
  ['rXYZ', [0.4360747, 0.2225045, 0.0139322]],
  ['gXYZ', [0.3850649, 0.7168786, 0.0971045]],
  ['bXYZ', [0.1430804, 0.0606169, 0.7141733]],
]
const adaptation = [1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316]

/** Y = (aX + b)^g from d on, cX below: the gamma of sRGB (function type 3, ISO 15076-1, table 65). */
const curveOfSrgb = { g: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045 }

function withHeader(body: Buffer): Buffer {
  const header = Buffer.alloc(128)
  header.writeUInt32BE(128 + body.length, 0)
  header.writeUInt32BE(0x04200000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  // A day as good as any: a profile must say when it was made, and the same profile must be the same bytes.
  for (const [index, number] of [2000, 1, 1].entries()) header.writeUInt16BE(number, 24 + index * 2)
  header.write('acsp', 36, 'latin1')
  for (const [index, value] of white.entries()) header.writeInt32BE(toFixed(value), 68 + index * 4)
  return Buffer.concat([header, body])
}

/** The table of tags and what they point to; what several share stands there once. */
function layOut(tags: readonly [string, Buffer][]): Buffer {
  const elements = [...new Set(tags.map(([, element]) => element))]
  const first = 128 + 4 + tags.length * 12
  const offsets = new Map(elements.map((element, index) => [element, first + lengthOf(elements.slice(0, index))]))
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  for (const [index, [name, element]] of tags.entries()) {
    const at = 4 + index * 12
    table.write(name, at, 'latin1')
    table.writeUInt32BE(offsets.get(element) ?? 0, at + 4)
    table.writeUInt32BE(element.length, at + 8)
  }
  return Buffer.concat([table, ...elements])
}

function lengthOf(elements: readonly Buffer[]): number {
  return elements.reduce((sum, { length }) => sum + length, 0)
}

/** Text in one language (`mluc`), filled up to four bytes. */
function text(words: string): Buffer {
  const characters = Buffer.from(words, 'utf16le').swap16()
  const head = Buffer.alloc(28)
  head.write('mluc', 0, 'latin1')
  for (const [at, value] of [
    [8, 1],
    [12, 12],
    [20, characters.length],
    [24, 28],
  ] as const)
    head.writeUInt32BE(value, at)
  head.write('enUS', 16, 'latin1')
  return Buffer.concat([head, characters, Buffer.alloc((4 - (characters.length % 4)) % 4)])
}

function xyz(values: readonly number[]): Buffer {
  return fixed('XYZ ', values)
}

function parametric({ g, a, b, c, d }: typeof curveOfSrgb): Buffer {
  const element = fixed('para', [0, g, a, b, c, d])
  element.writeUInt32BE(3 << 16, 8)
  return element
}

/** An element of numbers with sixteen bits before the point and sixteen behind it. */
function fixed(type: string, values: readonly number[]): Buffer {
  const element = Buffer.alloc(8 + values.length * 4)
  element.write(type, 0, 'latin1')
  for (const [index, value] of values.entries()) element.writeInt32BE(toFixed(value), 8 + index * 4)
  return element
}

function toFixed(value: number): number {
  return Math.round(value * 65_536)
}
