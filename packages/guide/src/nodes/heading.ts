import { codes } from '@ai-toolkit/diagnostics'
import type { Heading } from '@ai-toolkit/model'
import type * as Markdown from 'mdast'
import { isAnchorId } from '../id-forms.ts'
import type { Reader } from '../reader.ts'
import { type DeclaredId, keepPlace, type Reading, rangeOf, sourceOf } from '../reading.ts'
import { shorten } from '../shorten.ts'

/** `{#id}` or an attempt at it, at the end of the heading's last text. */
const lastBraces = /\{[ \t]*(?:#|id[ \t]*=)([^{}]*)\}[ \t]*$/

/** A heading, still without its id: ids are given when all headings of the chapter are known. */
export function readHeading(node: Markdown.Heading, reader: Reader): Heading[] {
  const { reading } = reader
  const { nodes, declared } = takeId(node.children, reading)
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
  let start = index
  while (input[start - 1] === '\\') start -= 1
  return (index - start) % 2 === 1
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
  const found = written.trimEnd()
  const problem = 'small letters, digits, hyphens and underscores are expected, as in {#my-id}'
  reading.diagnostics.push(codes.malformedHeadingId.at(reading.placeAt(offset, offset + found.length), { found: shorten(found), problem }))
  return undefined
}
