import type { Place } from '@ai-toolkit/model'

/** The part of a text that stands at a place. */
export function textAt(text: string, { start, end }: Place): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
  const offsetOf = ({ line, column }: Place['start']) => (starts[line - 1] ?? 0) + column - 1
  return text.slice(offsetOf(start), offsetOf(end))
}
