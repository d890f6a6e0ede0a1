import type { Diagnostic, Heading, Place } from '@ai-toolkit/model'
import type { FootnoteDefinition, Node } from 'mdast'
import { type OpenPlaces, openPlaces, type Range } from './node-places.ts'
import type { Use } from './parsed.ts'

/** What is known and collected while one text is read. */
export interface Reading {
  /** The text that offsets count in, in UTF-16 units. */
  readonly text: string
  readonly placeAt: (start: number, end: number) => Place
  readonly diagnostics: Diagnostic[]
  readonly places: OpenPlaces
  readonly uses: Use[]
  /** What the Markdown says of each heading that the tree has no field for. */
  readonly headings: Map<Heading, HeadingSource>
  /** In the order of the text. */
  readonly footnotes: FootnoteDefinition[]
  /** The footnotes that are referred to, with the first reference, in the order of first use. */
  readonly references: Map<string, Place>
  /** The lines that look like the beginning of a box and are none, and whose closing lines have not been met yet. */
  readonly brokenBoxes: Place[]
}

/** How a heading is written. */
export interface HeadingSource {
  /** How many number signs, 1 to 6. */
  depth: number
  declared: DeclaredId | undefined
}

/** The id behind a heading, and the place of the id alone. */
export interface DeclaredId {
  id: string
  place: Place
}

/** An empty collection for one text. */
export function startReading(text: string, placeAt: Reading['placeAt']): Reading {
  return {
    text,
    placeAt,
    diagnostics: [],
    places: openPlaces(placeAt),
    uses: [],
    headings: new Map(),
    footnotes: [],
    references: new Map(),
    brokenBoxes: [],
  }
}

/** Where a Markdown node begins and ends in the text. */
export function rangeOf(node: Node): Range {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) throw new Error(`The parser gave a node of type ${node.type} without its place.`)
  return { start, end }
}

/** The place of a Markdown node. */
export function placeOf(node: Node, reading: Reading): Place {
  const { start, end } = rangeOf(node)
  return reading.placeAt(start, end)
}

/** The Markdown that a node was read from. */
export function sourceOf(node: Node, reading: Reading): string {
  const { start, end } = rangeOf(node)
  return reading.text.slice(start, end)
}

/** Remembers where a node of our tree came from, and gives it back. */
export function keepPlace<T extends object>(made: T, node: Node, reading: Reading): T {
  reading.places.set(made, rangeOf(node))
  return made
}
