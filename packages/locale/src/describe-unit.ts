import { roomFor } from './check/room-for.ts'
import type { Unit, UnitFormat } from './units/unit.ts'

/** What a format asks of a translator beyond writing words. */
const formatHints: Readonly<Partial<Record<UnitFormat, string>>> = {
  message: 'ICU message: keep the names in braces; a plural needs every form that the language has',
  forms: 'every form in which the term is written in texts, the commonest first, with semicolons between; as many as the language has',
}

/**
 * What a catalogue tells a translator of a unit, as the lines of its `#. ` comment: what it is, the principles it is about, how long it
 * may be where room is short (in characters), how it is written, and where it can be seen.
 */
export function describeUnit(unit: Unit): string[] {
  const { kind, format, principles = [], preview } = unit
  const room = roomFor(unit)
  const hint = formatHints[format]
  return [
    kind,
    ...(principles.length === 0 ? [] : [`${principles.length === 1 ? 'principle' : 'principles'}: ${principles.join(', ')}`]),
    ...(room === undefined ? [] : [`at most ${room} characters`]),
    ...(hint === undefined ? [] : [hint]),
    ...(preview === undefined ? [] : [`preview: ${preview}`]),
  ]
}
