import type { Place, Position } from '@ai-toolkit/model'

/** The text at a place, found by lines and columns, which is another way than the one by which places are made. */
export function textAt(text: string, { start, end }: Place): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end))
}

/** The offset of a position in UTF-16 units. */
export function offsetOf(text: string, { line, column }: Position): number {
  const before = text.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, line - 1)
  return before.join('').length + column - 1
}
