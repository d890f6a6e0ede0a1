import { codes } from '@ai-toolkit/diagnostics'
import type { Footnote, FootnoteReference, Place } from '@ai-toolkit/model'
import type * as Markdown from 'mdast'
import { isAnchorId } from '../id-forms.ts'
import type { Reader } from '../reader.ts'
import { keepPlace, placeOf, type Reading, rangeOf } from '../reading.ts'
import { shorten } from '../shorten.ts'

/** The mark of a footnote in the text. One with an impossible id is left out; the footnote's own place says why. */
export function readFootnoteReference(node: Markdown.FootnoteReference, { reading }: Reader): FootnoteReference[] {
  const { identifier: id } = node
  if (!isAnchorId(id)) return []
  if (!reading.references.has(id)) reading.references.set(id, placeOf(node, reading))
  return [keepPlace({ type: 'footnoteReference', id }, node, reading)]
}

/** A footnote is read when all that refers to it is known. */
export function keepFootnote(node: Markdown.FootnoteDefinition, { reading }: Reader): [] {
  reading.footnotes.push(node)
  return []
}

/** The footnotes that were met, in the order of first use. To be called when the whole text is read. */
export function readFootnotes(reader: Reader): Footnote[] {
  const { reading } = reader
  const footnotes = new Map<string, Footnote>()
  // The list may grow while it is read: a footnote may hold, though not lawfully, another.
  for (const node of reading.footnotes) {
    const footnote = readFootnote(node, reader)
    if (checkFootnote(node, footnotes.get(footnote.id), reading)) footnotes.set(footnote.id, footnote)
  }
  return [...reading.references].map(([id, place]) => footnotes.get(id) ?? replaceFootnote(id, place, reading))
}

function readFootnote(node: Markdown.FootnoteDefinition, reader: Reader): Footnote {
  const children = reader.inside('footnote').blocks(node.children)
  return keepPlace({ id: node.identifier, children }, node, reader.reading)
}

/** Whether a footnote can be referred to. */
function checkFootnote(node: Markdown.FootnoteDefinition, first: Footnote | undefined, reading: Reading): boolean {
  const { identifier: id } = node
  const place = placeOfLabel(node, reading)
  const firstPlace = first && reading.places.get(first)
  if (!isAnchorId(id)) reading.diagnostics.push(codes.malformedFootnoteId.at(place, { id: shorten(id) }))
  else if (firstPlace)
    reading.diagnostics.push(codes.duplicateFootnote.at(place, { id }, { related: [{ message: 'It stands here first.', place: firstPlace }] }))
  else if (!reading.references.has(id)) reading.diagnostics.push(codes.unusedFootnote.at(place, { id }))
  if (node.children.length === 0) reading.diagnostics.push(codes.emptyBlock.at(place, { what: 'footnote' }))
  return isAnchorId(id) && first === undefined
}

/** A footnote that was not read because it is nested too deep. Something must stand where its marks lead. */
function replaceFootnote(id: string, place: Place, reading: Reading): Footnote {
  reading.diagnostics.push(codes.undefinedFootnote.at(place, { id }))
  const footnote: Footnote = { id, children: [] }
  reading.places.set(footnote, place)
  return footnote
}

/** The place of the label with its brackets. */
function placeOfLabel(node: Markdown.FootnoteDefinition, reading: Reading): Place {
  const { start, end } = rangeOf(node)
  const length = reading.text.slice(start, end).indexOf(']:') + 1
  return reading.placeAt(start, start + Math.max(length, 1))
}
