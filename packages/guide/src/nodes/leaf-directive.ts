import { codes } from '@ai-toolkit/diagnostics'
import type { Figure, Insert } from '@ai-toolkit/model'
import type { LeafDirective } from 'mdast-util-directive'
import { isKnownDirective } from '../check-directive.ts'
import { readAttribute } from '../read-attribute.ts'
import type { Reader } from '../reader.ts'
import { keepPlace, rangeOf } from '../reading.ts'
import { shorten } from '../shorten.ts'

/** `::figure{#id}`, `::principles` or `::glossary`. */
export function readLeafDirective(node: LeafDirective, reader: Reader): (Figure | Insert)[] {
  if (!isKnownDirective(node, reader.reading)) return []
  reportLabel(node, reader)
  if (node.name === 'figure') return readFigure(node, reader)
  return [keepPlace({ type: 'insert', what: node.name === 'glossary' ? 'glossary' : 'principles' }, node, reader.reading)]
}

function readFigure(node: LeafDirective, { reading }: Reader): Figure[] {
  const id = readAttribute(node, 'id', reading)
  if (id === undefined) return []
  reading.uses.push({ kind: 'figure', id: id.value, place: id.place })
  return [keepPlace({ type: 'figure', id: id.value }, node, reading)]
}

/** A caption in brackets belongs into resource.yaml. */
function reportLabel(node: LeafDirective, { reading }: Reader): void {
  const [first] = node.children
  const last = node.children.at(-1)
  if (first === undefined || last === undefined) return
  const { start } = rangeOf(first)
  const { end } = rangeOf(last)
  const text = shorten(reading.text.slice(start, end))
  reading.diagnostics.push(codes.lostText.at(reading.placeAt(start, end), { what: 'text in square brackets', text }))
}
