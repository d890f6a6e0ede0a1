import type { Place, Position } from '@ai-toolkit/model'

/** The text at a place, found by lines and columns, which is another way than the one by which places are made. */
export function textAt(text: string, { start, end }: Place): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end))
}

/** The offset of a position in UTF-16 units; fails for a position outside the text. */
export function offsetOf(text: string, { line, column }: Position): number {
  const lines = text.split(/(?<=\n|\r(?!\n))/)
  // Behind a last line end, another line begins.
  if (/[\r\n]$/.test(text)) lines.push('')
  const own = lines[line - 1]
  if (own === undefined || column > own.length + 1) throw new RangeError(`There is no line ${line}, column ${column}.`)
  return lines.slice(0, line - 1).join('').length + column - 1
}
