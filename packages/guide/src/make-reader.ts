import type { Block, Inline } from '@ai-toolkit/model'
import type { Nodes, PhrasingContent } from 'mdast'
import { directives } from './dialect.ts'
import { joinTexts } from './join-texts.ts'
import { readBox } from './nodes/box.ts'
import { readCode } from './nodes/code.ts'
import { keepFootnote, readFootnoteReference } from './nodes/footnote.ts'
import { readHeading } from './nodes/heading.ts'
import { readLeafDirective } from './nodes/leaf-directive.ts'
import { readLink } from './nodes/link.ts'
import { readList } from './nodes/list.ts'
import { refuseDefinition, refuseHtml, refuseImage, refuseReference } from './nodes/refused.ts'
import { readTable } from './nodes/table.ts'
import { normalizeLineEnds, readText } from './nodes/text.ts'
import { readTextDirective } from './nodes/text-directive.ts'
import type { BlockNode, Reader } from './reader.ts'
import { keepPlace, type Reading } from './reading.ts'
import { enterScope, isAllowed, isShallow, type Placed, type Scope } from './scope.ts'

/** Makes the reader for one scope: the tables below, bound to what is collected. */
export function makeReader(scope: Scope, reading: Reading): Reader {
  const reader: Reader = {
    reading,
    scope,
    inside: (within) => makeReader(enterScope(within, scope), reading),
    blocks: (nodes) => nodes.flatMap((node) => readNode(node, blockTable[node.type] as ReadNode<BlockNode, Block>, reader)),
    inlines: (nodes) =>
      joinTexts(
        nodes.flatMap((node) => readNode(node, inlineTable[node.type] as ReadNode<PhrasingContent, Inline>, reader)),
        reading,
      ),
  }
  return reader
}

type ReadNode<N, T> = (node: N, reader: Reader) => T[]
type BlockNodes = { [N in BlockNode as N['type']]: N }
type InlineNodes = { [N in PhrasingContent as N['type']]: N }

/** What each kind of Markdown block becomes; nothing where it is refused. */
const blockTable: { [K in keyof BlockNodes]: ReadNode<BlockNodes[K], Block> } = {
  paragraph(node, reader) {
    const children = reader.inlines(node.children)
    return children.length === 0 ? [] : [keepPlace({ type: 'paragraph', children }, node, reader.reading)]
  },
  heading: readHeading,
  list: readList,
  blockquote: (node, reader) => [keepPlace({ type: 'blockquote', children: reader.inside('quote').blocks(node.children) }, node, reader.reading)],
  table: readTable,
  code: readCode,
  thematicBreak: (node, { reading }) => [keepPlace({ type: 'thematicBreak' }, node, reading)],
  containerDirective: readBox,
  leafDirective: readLeafDirective,
  footnoteDefinition: keepFootnote,
  html: refuseHtml,
  definition: refuseDefinition,
  // The head of a chapter, which `parseFrontMatter` reads.
  yaml: () => [],
}

/** What each kind of Markdown inline becomes. Where it is refused, its text stays if it has one. */
const inlineTable: { [K in keyof InlineNodes]: ReadNode<InlineNodes[K], Inline> } = {
  text: readText,
  emphasis: (node, reader) => [keepPlace({ type: 'emphasis', children: reader.inside('words').inlines(node.children) }, node, reader.reading)],
  strong: (node, reader) => [keepPlace({ type: 'strong', children: reader.inside('words').inlines(node.children) }, node, reader.reading)],
  delete: (node, reader) => [keepPlace({ type: 'delete', children: reader.inside('words').inlines(node.children) }, node, reader.reading)],
  inlineCode: (node, { reading }) => [keepPlace({ type: 'inlineCode', value: normalizeLineEnds(node.value) }, node, reading)],
  break: (node, { reading }) => [keepPlace({ type: 'break' }, node, reading)],
  link: readLink,
  textDirective: readTextDirective,
  footnoteReference: readFootnoteReference,
  html: refuseHtml,
  image: refuseImage,
  imageReference: refuseImage,
  linkReference: refuseReference,
}

/** What may not stand here is read all the same: its own faults are reported too. */
function readNode<N extends Nodes, T>(node: N, read: ReadNode<N, T>, reader: Reader): T[] {
  const { scope, reading } = reader
  if (!isShallow(node, scope, reading)) return []
  const allowed = isAllowed(placedOf(node), node, scope, reading)
  const made = read(node, reader)
  return allowed ? made : []
}

const placed: Partial<Record<Nodes['type'], Placed>> = {
  heading: 'heading',
  table: 'table',
  code: 'code',
  blockquote: 'quote',
  thematicBreak: 'rule',
  footnoteDefinition: 'footnote',
  footnoteReference: 'footnoteReference',
  link: 'link',
}

function placedOf(node: Nodes): Placed | undefined {
  return 'name' in node ? directives.get(node.name)?.becomes : placed[node.type]
}
