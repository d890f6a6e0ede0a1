import { findPlaces } from '@ai-toolkit/diagnostics'
import type { Place, Position } from '@ai-toolkit/model'

/** A part of a text and where in a file the text was written. */
export interface PartOfText {
  text: string
  /** Offsets in the text. */
  start: number
  end: number
  /** Where the whole text stands. */
  place: Place
}

/** Finds parts of texts in the file that the texts were read from. */
export type FindInSource = (part: PartOfText) => Place

/**
 * Markdown and YAML take away indentation, quote marks and escapes, so an offset in a text is none in the file. But the words stand there in
 * the same order: the third “data” of the text is the third one in its source. Where it is not found, the place of the whole text is given.
 */
export function indexSource(file: string, source: string): FindInSource {
  const places = findPlaces(file, source)
  const starts = lineStarts(source)
  const offsetOf = ({ line, column }: Position): number => (starts[line - 1] ?? source.length) + column - 1
  const find: FindInSource = ({ text, start, end, place }) => {
    const wanted = patternOf(text.slice(start, end))
    const before = [...text.slice(0, start).matchAll(wanted)].length
    const from = offsetOf(place.start)
    const found = [...source.slice(from, offsetOf(place.end)).matchAll(wanted)][before]
    return found === undefined ? place : places.placeAt(from + found.index, from + found.index + found[0].length)
  }
  return (part) => {
    if (part.end - part.start <= longestWanted) return find(part)
    const first = find({ ...part, end: part.start + longestWanted })
    const last = find({ ...part, start: part.end - longestWanted })
    return { ...first, end: last.end }
  }
}

/** In UTF-16 units. Of longer parts the beginning and the end are looked for: no expression may grow with the text. */
const longestWanted = 80

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
}

/** White space matches line breaks, with the indentation and the marks of block quotes that follow them. */
function patternOf(part: string): RegExp {
  const words = part.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(words.join('\\s+(?:>\\s*)*'), 'g')
}
