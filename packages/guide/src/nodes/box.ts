import { codes } from '@ai-toolkit/diagnostics'
import type { Block } from '@ai-toolkit/model'
import type { Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { isKnownDirective } from '../check-directive.ts'
import { exampleOf } from '../dialect.ts'
import { placeOfName, writtenName } from '../directive-places.ts'
import type { BlockNode, Reader } from '../reader.ts'
import { keepPlace, type Reading } from '../reading.ts'

/**
 * `:::learn-more[Title]` or `:::example[Title]`. Where the box is not known, or has no end, what stands in it is read as if there were
 * no box: everything behind an open box would come out as a fault of its own.
 */
export function readBox(node: ContainerDirective, reader: Reader): Block[] {
  const { reading } = reader
  const { label, content } = splitLabel(node)
  if (!isKnownDirective(node, reading)) return reader.blocks(content)
  const title = label === undefined ? [] : reader.inlines(label.children)
  const place = placeOfName(node, reading)
  if (title.length === 0) reading.diagnostics.push(codes.missingLabel.at(place, { directive: node.name, expected: exampleOf(node.name) }))
  if (node.data?.position?.closing === undefined) {
    reading.diagnostics.push(codes.unclosedBlock.at(place, { what: 'box', closing: colonsOf(node, reading) }))
    return reader.blocks(content)
  }
  if (content.length === 0) reading.diagnostics.push(codes.emptyBlock.at(place, { what: 'box' }))
  const children = reader.inside('box').blocks(content)
  if (children.length === 0) return []
  const kind = node.name === 'example' ? 'example' : 'learn-more'
  return [keepPlace({ type: 'box', kind, title, children }, node, reading)]
}

/** The library hands out the title as a first paragraph. */
function splitLabel(node: ContainerDirective): { label: Paragraph | undefined; content: readonly BlockNode[] } {
  const [first, ...rest] = node.children
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  return isLabel ? { label: first, content: rest } : { label: undefined, content: node.children }
}

function colonsOf(node: ContainerDirective, reading: Reading): string {
  return writtenName(node, reading).slice(0, -node.name.length)
}
