import { codes } from '@ai-toolkit/diagnostics'
import type { Heading, Place } from '@ai-toolkit/model'
import type * as Markdown from 'mdast'
import { isAnchorId } from '../id-forms.ts'
import type { Reader } from '../reader.ts'
import { type DeclaredId, keepPlace, type Reading, rangeOf, sourceOf } from '../reading.ts'
import { shorten } from '../shorten.ts'

/** `{#id}` or an attempt at it, at the end of the heading's last text. */
const lastBraces = /\{[ \t]*(?:#|id[ \t]*=)([^{}]*)\}[ \t]*$/

/** The same anywhere else; an escaped sign is passed over. */
const otherBraces = /\\.|(\{#[^{}\r\n]*\}?)/g

/** A heading, still without its id: ids are given when all headings of the chapter are known. */
export function readHeading(node: Markdown.Heading, reader: Reader): Heading[] {
  const { reading } = reader
  const { nodes, declared } = takeId(node.children, reading)
  for (const child of nodes) if (child.type === 'text') reportBraces(child, reading)
  const depth = Math.min(5, Math.max(2, node.depth))
  const heading: Heading = { type: 'heading', id: '', depth, children: reader.inlines(nodes) }
  reading.headings.set(heading, { depth: node.depth, declared })
  return [keepPlace(heading, node, reading)]
}

interface Taken {
  nodes: Markdown.PhrasingContent[]
  declared: DeclaredId | undefined
}

/** Takes the declared id off the end of a heading; reports it where it has not the right form. */
function takeId(children: Markdown.PhrasingContent[], reading: Reading): Taken {
  const last = children.at(-1)
  const braces = last?.type === 'text' ? lastBraces.exec(sourceOf(last, reading)) : null
  if (last?.type !== 'text' || braces === null || isEscaped(braces)) return { nodes: children, declared: undefined }
  const offset = rangeOf(last).start + braces.index
  const nodes = [...children.slice(0, -1), ...cutText(last, offset)]
  return { nodes, declared: readId(braces, offset, reading) }
}

/** An odd number of backslashes before the brace. */
function isEscaped({ input, index }: RegExpExecArray): boolean {
  const backslashes = /\\*$/.exec(input.slice(0, index))?.[0].length ?? 0
  return backslashes % 2 === 1
}

/** The text before the braces, without the space between; nothing where no text is left. */
function cutText(text: Markdown.Text, end: number): Markdown.Text[] {
  const value = text.value.slice(0, text.value.lastIndexOf('{')).trimEnd()
  if (value === '' || text.position === undefined) return []
  return [{ ...text, value, position: { start: text.position.start, end: { ...text.position.end, offset: end } } }]
}

function readId(braces: RegExpExecArray, offset: number, reading: Reading): DeclaredId | undefined {
  const [written, id = ''] = braces
  const start = offset + written.indexOf(id, written.search(/[#=]/) + 1)
  const isPlain = written === `{#${id}}`
  if (isPlain && isAnchorId(id)) return { id, place: reading.placeAt(start, start + id.length) }
  const place = reading.placeAt(offset, offset + written.trimEnd().length)
  reportId(written.trimEnd(), 'small letters, digits, hyphens and underscores are expected, as in {#my-id}', place, reading)
  return undefined
}

function reportBraces(text: Markdown.Text, reading: Reading): void {
  const { start } = rangeOf(text)
  for (const { 1: found, index } of sourceOf(text, reading).matchAll(otherBraces)) {
    if (found === undefined) continue
    const place = reading.placeAt(start + index, start + index + found.length)
    reportId(found, 'it must be the last thing of the heading', place, reading)
  }
}

function reportId(found: string, problem: string, place: Place, reading: Reading): void {
  reading.diagnostics.push(codes.malformedHeadingId.at(place, { found: shorten(found), problem }))
}
