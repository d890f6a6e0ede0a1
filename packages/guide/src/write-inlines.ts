import type { Block, Inline } from '@ai-toolkit/model'
import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast'
import { directiveToMarkdown, type TextDirective } from 'mdast-util-directive'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { writeSimpleUnit } from './write-simple-unit.ts'

const style: Options = {
  bullet: '-',
  emphasis: '*',
  // An address in angle brackets would look like a tag to translators' tools.
  resourceLink: true,
  extensions: [directiveToMarkdown({ preferUnquoted: true, preferShortcut: false }), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown()],
}

/**
 * Inlines as Markdown on one line: what translators see and write. It depends on the tree alone, not on how an author wrapped lines;
 * `parseUnit` reads it back to the same tree. Uses of terms and references carry their targets in full.
 */
export function writeInlines(inlines: readonly Inline[]): string {
  return writeSimpleUnit(inlines) ?? writeAny(inlines)
}

/** The same whatever the inlines: what the quicker way is held against. */
export function writeAny(inlines: readonly Inline[]): string {
  return toMarkdown(paragraphOf(inlines), style).trimEnd()
}

/** The Markdown of a text field: its paragraphs and lists, which are all that a text field may hold. */
export function writeProse(blocks: readonly Block[]): string {
  return toMarkdown({ type: 'root', children: blocks.map(blockOf) }, style)
}

function blockOf(block: Block): BlockContent | DefinitionContent {
  if (block.type === 'paragraph') return paragraphOf(block.children)
  if (block.type !== 'list') throw new Error(`A text field holds a ${block.type}`)
  const { ordered, start, spread, children } = block
  return {
    type: 'list',
    ordered,
    ...(start !== undefined && { start }),
    spread: spread ?? false,
    children: children.map((item) => ({ type: 'listItem', spread: spread ?? false, children: item.children.map(blockOf) })),
  }
}

function paragraphOf(inlines: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inlines.map(nodeOf) }
}

function nodeOf(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.value.replace(/\s*\n\s*/g, ' ') }
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { type: inline.type, children: inline.children.map(nodeOf) }
    case 'link':
      return { type: 'link', url: inline.url, children: inline.children.map(nodeOf) }
    case 'see':
      return directiveOf('see', { to: inline.to }, inline.children)
    case 'term':
      return directiveOf('term', inline.id === undefined ? {} : { id: inline.id }, inline.children)
    case 'footnoteReference':
      return { type: 'footnoteReference', identifier: inline.id, label: inline.id }
    default:
      return inline
  }
}

function directiveOf(name: string, attributes: Record<string, string>, children: readonly Inline[]): TextDirective {
  return { type: 'textDirective', name, attributes, children: children.map(nodeOf) }
}
