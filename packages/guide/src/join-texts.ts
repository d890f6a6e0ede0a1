import type { Inline, Text } from '@ai-toolkit/model'
import type { Reading } from './reading.ts'

/** Joins texts that stand side by side: where something was refused or turned out to be plain text, they would come in pieces. */
export function joinTexts(inlines: readonly Inline[], reading: Reading): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text') joined[joined.length - 1] = join(last, inline, reading)
    else joined.push(inline)
  }
  return joined
}

function join(first: Text, second: Text, { places }: Reading): Text {
  const whole: Text = { type: 'text', value: first.value + second.value }
  const start = places.get(first)
  const end = places.get(second)
  if (start !== undefined && end !== undefined) places.set(whole, { ...start, end: end.end })
  places.delete(first)
  places.delete(second)
  return whole
}
