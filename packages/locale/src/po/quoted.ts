/** What stands between one pair of quotes in a PO file. */
export interface Quoted {
  /** As it is written, escapes included. */
  raw: string
  /** The offset of `raw` in the file, in UTF-16 units. */
  start: number
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ['"', '"'],
])

/** One character of the value each: `\n`, `\x1b`, `\033`, or a character that stands for itself. */
const sign = /\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[\s\S])|[\s\S]/g

/** The text that strings in quotes make together. */
export function readQuoted(strings: readonly Quoted[]): string {
  let text = ''
  for (const { raw } of strings) text += raw.includes('\\') ? raw.replace(sign, readSign) : raw
  return text
}

/** Where in the file a part of the text stands, from one offset up to another; offsets beyond the text mean its end. */
export function findInQuoted(strings: readonly Quoted[], start: number, end: number): { start: number; end: number } {
  const first = findSign(strings, start).start
  // By its last character: a part that ends with a string ends on that line, not on the next.
  return { start: first, end: end > start ? findSign(strings, end - 1).end : first }
}

function findSign(strings: readonly Quoted[], offset: number): { start: number; end: number } {
  let left = offset
  for (const { raw, start } of strings) {
    const signs = raw.match(sign) ?? []
    const at = start + signs.slice(0, left).join('').length
    const found = signs[left]
    if (found !== undefined) return { start: at, end: at + found.length }
    left -= signs.length
  }
  const last = strings.at(-1)
  const behind = (last?.start ?? 0) + (last?.raw.length ?? 0)
  return { start: behind, end: behind }
}

/** The first escape that PO does not know, and its offset in the string. */
export function findUnknownEscape(raw: string): { escape: string; index: number } | undefined {
  if (!raw.includes('\\')) return undefined
  for (const { 0: found, index } of raw.matchAll(sign)) {
    if (found.length === 2 && found.startsWith('\\') && !/[0-7]/.test(found.charAt(1)) && !escapes.has(found.charAt(1)))
      return { escape: found, index }
  }
  return undefined
}

function readSign(found: string): string {
  if (found.length === 1) return found
  const name = found.slice(1)
  if (/^[0-7]+$/.test(name)) return String.fromCharCode(Number.parseInt(name, 8))
  if (/^x[0-9a-fA-F]+$/.test(name)) return String.fromCharCode(Number.parseInt(name.slice(1), 16))
  return escapes.get(name) ?? name
}
