import type { Range } from './tree.ts'

/** A stretch of characters that stand in the source as they stand in the value. */
export interface Stretch {
  /** Offset in the value. */
  inValue: number
  /** Offset in the source. */
  inSource: number
  length: number
}

interface Line {
  text: string
  /** Offset in the source. */
  start: number
}

/**
 * Lays the value of a YAML string beside its source, line by line: indentation and folded line breaks differ, the rest is the same.
 * Undefined where it is not, because of escapes; no guess is made then.
 */
export function alignScalar(source: string, range: Range, value: string): Stretch[] | undefined {
  const body = findBody(source, range)
  const written = source.slice(body.start, body.end)
  if (written === value) return [{ inValue: 0, inSource: body.start, length: value.length }]
  const stretches: Stretch[] = []
  let done = 0
  for (const line of splitLines(written, body.start)) {
    const at = skipSpace(value, done)
    if (!value.startsWith(line.text, at)) return undefined
    stretches.push(widen({ inValue: at, inSource: line.start, length: line.text.length }, source, body, value, done))
    done = at + line.text.length
  }
  return skipSpace(value, done) === value.length ? stretches : undefined
}

/** What stands between the quotes, or behind the line of a block scalar's `|` or `>`. */
function findBody(source: string, { start, end }: Range): Range {
  const first = source[start]
  if (first === '"' || first === "'") return { start: start + 1, end: end - 1 }
  if (first !== '|' && first !== '>') return { start, end }
  const header = source.slice(start, end).match(/^.*(?:\r\n|\n|\r|$)/)
  return { start: start + (header?.[0].length ?? 0), end }
}

/** The lines that have something in them, without the white space around it. */
function splitLines(text: string, offset: number): Line[] {
  return [...text.matchAll(/[^ \t\r\n](?:[^\r\n]*[^ \t\r\n])?/g)].map((match) => ({ text: match[0], start: offset + match.index }))
}

function skipSpace(value: string, from: number): number {
  let at = from
  while (at < value.length && /[ \t\n]/.test(value[at] ?? '')) at += 1
  return at
}

/** Takes in the white space around a line as far as it is the same on both sides: the indentation of code in a block scalar. */
function widen(stretch: Stretch, source: string, body: Range, value: string, done: number): Stretch {
  let { inValue, inSource } = stretch
  while (inValue > done && inSource > body.start && isSame(source[inSource - 1], value[inValue - 1])) {
    inValue -= 1
    inSource -= 1
  }
  let end = stretch.inValue + stretch.length
  while (end < value.length && inSource + end - inValue < body.end && isSame(source[inSource + end - inValue], value[end])) end += 1
  return { inValue, inSource, length: end - inValue }
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b && (a === ' ' || a === '\t')
}

/** The source's offset for an offset in the value; between two stretches, the end of the first of them. */
export function toSource(stretches: readonly Stretch[], offset: number): number | undefined {
  const stretch = stretches.findLast(({ inValue }) => inValue <= offset) ?? stretches[0]
  if (stretch === undefined) return undefined
  return stretch.inSource + Math.max(0, Math.min(offset - stretch.inValue, stretch.length))
}
