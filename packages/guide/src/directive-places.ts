import type { Place } from '@ai-toolkit/model'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { placeOf, type Reading, rangeOf, sourceOf } from './reading.ts'

/** Any directive, of ours or not. */
export type Directive = TextDirective | LeafDirective | ContainerDirective

/** The colons and the name, as they are written. */
export function writtenName(node: Directive, reading: Reading): string {
  const colons = /^:+/.exec(sourceOf(node, reading))?.[0] ?? ''
  return colons + node.name
}

/** The place of the colons and the name. */
export function placeOfName(node: Directive, reading: Reading): Place {
  const { start } = rangeOf(node)
  return reading.placeAt(start, start + writtenName(node, reading).length)
}

/** The place of an attribute, from its name to the end of its value. */
export function placeOfAttribute(node: Directive, name: string, reading: Reading): Place {
  const range = rangeOfAttribute(node, name)
  return range === undefined ? placeOf(node, reading) : reading.placeAt(range.start, range.end)
}

/** The place of an attribute's value; of the whole attribute where the value is empty or written with character references. */
export function placeOfValue(node: Directive, name: string, value: string, reading: Reading): Place {
  const range = rangeOfAttribute(node, name)
  const offset = range === undefined ? -1 : reading.text.slice(range.start, range.end).lastIndexOf(value)
  if (range === undefined || offset < 1 || value === '') return placeOfAttribute(node, name, reading)
  return reading.placeAt(range.start + offset, range.start + offset + value.length)
}

function rangeOfAttribute(node: Directive, name: string): { start: number; end: number } | undefined {
  const places = new Map(Object.entries(node.data?.position?.attributes ?? {}))
  const position = places.get(name)
  return position && rangeOf({ type: 'attribute', position })
}
