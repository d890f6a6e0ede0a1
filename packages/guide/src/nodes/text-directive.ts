import { codes, nearest } from '@ai-toolkit/diagnostics'
import type { Inline } from '@ai-toolkit/model'
import type { TextDirective } from 'mdast-util-directive'
import { isKnownDirective } from '../check-directive.ts'
import { directives, exampleOf } from '../dialect.ts'
import { placeOfName } from '../directive-places.ts'
import { plainText } from '../plain-text.ts'
import { readAttribute, readOptionalAttribute } from '../read-attribute.ts'
import type { Reader } from '../reader.ts'
import { keepPlace, placeOf, sourceOf } from '../reading.ts'

/** `:term[…]`, `:see[…]{to=…}`, or plain text such as “10:30” that only looks like a directive. What is not known leaves its text. */
export function readTextDirective(node: TextDirective, reader: Reader): Inline[] {
  const { reading } = reader
  const source = sourceOf(node, reading)
  if (isPlainWord(node.name, source)) return [keepPlace({ type: 'text', value: source }, node, reading)]
  if (!isKnownDirective(node, reading)) return reader.inlines(node.children)
  return node.name === 'term' ? readTerm(node, reader) : readSee(node, reader)
}

/** A colon and a word without brackets or braces, which is no near miss of a directive. */
function isPlainWord(name: string, source: string): boolean {
  return source === `:${name}` && nearest(name, directives.keys()).length === 0
}

function readTerm(node: TextDirective, reader: Reader): Inline[] {
  const { reading } = reader
  const children = reader.inside('term').inlines(node.children)
  const text = plainText(children)
  const id = readOptionalAttribute(node, 'id', reading)
  if (text === '') {
    reading.diagnostics.push(codes.missingLabel.at(placeOfName(node, reading), { directive: 'term', expected: exampleOf('term') }))
    return []
  }
  const named = id === undefined ? {} : { id: id.value }
  reading.uses.push({ kind: 'term', text, ...named, place: id?.place ?? placeOf(node, reading) })
  return [keepPlace({ type: 'term', ...named, children }, node, reading)]
}

/** Without text, it takes the title of its target. */
function readSee(node: TextDirective, reader: Reader): Inline[] {
  const { reading } = reader
  const read = reader.inside('see').inlines(node.children)
  const children = plainText(read) === '' ? [] : read
  const to = readAttribute(node, 'to', reading)
  if (to === undefined) return children
  reading.uses.push({ kind: 'see', to: to.value, place: to.place })
  return [keepPlace({ type: 'see', to: to.value, children }, node, reading)]
}
