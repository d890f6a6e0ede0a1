import type { ParsedChapter } from '@ai-toolkit/guide'
import type { Inline, Place } from '@ai-toolkit/model'
import type { FindInSource } from './find-in-source.ts'
import { gap, hideAddresses, type Passage, type Span } from './passage.ts'

/** What turns nodes into places. */
export interface Origin {
  /** The place of every node. */
  places: ParsedChapter['places']
  find: FindInSource
}

/** One text node within a passage. */
interface Piece extends Span {
  /** As the node has it: white space may differ from the passage's, lengths do not. */
  text: string
  place: Place | undefined
}

/** The words of inlines in one line, and where each of them stands; undefined where there are none. */
export function flattenInlines(inlines: readonly Inline[], origin: Origin): Pick<Passage, 'text' | 'terms' | 'placeAt'> | undefined {
  const pieces: Piece[] = []
  const terms: Span[] = []
  let text = ''
  const add = (value: string, node: object): void => {
    pieces.push({ text: value, place: origin.places.get(node), start: text.length, end: text.length + value.length })
    text += value.replace(/\s/g, ' ')
  }
  const visit = (inline: Inline): void => {
    const start = text.length
    if (inline.type === 'text') add(inline.value, inline)
    else if (inline.type === 'break') add(' ', inline)
    else if (inline.type === 'inlineCode' || (inline.type === 'see' && inline.children.length === 0)) add(gap, inline)
    else if ('children' in inline) for (const child of inline.children) visit(child)
    if (inline.type === 'term') terms.push({ start, end: text.length })
  }
  for (const inline of inlines) visit(inline)
  const first = pieces.find(({ place }) => place !== undefined)?.place
  return first === undefined
    ? undefined
    : { text: hideAddresses(text), terms, placeAt: (start, end) => placeOf({ start, end }, pieces, origin.find) ?? first }
}

/** From where the first piece that the span touches has it to where the last one does. */
function placeOf(span: Span, pieces: readonly Piece[], find: FindInSource): Place | undefined {
  const touched = pieces.filter(({ start, end }) => start < span.end && end > span.start)
  const places = touched.flatMap(({ text, place, start, end }) =>
    place === undefined ? [] : [find({ text, place, start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start })],
  )
  const [first] = places
  return first && { ...first, end: places.at(-1)?.end ?? first.end }
}
