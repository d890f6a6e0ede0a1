import { plainText, writeInlines } from '@ai-toolkit/guide'
import type { Block, Inline } from '@ai-toolkit/model'

/** A text as it is compared and as it is shown. */
export interface ComparedText {
  /** As Markdown has it, with the targets of links: what must be the same for the text to be the same. */
  written: string
  /** As a reader sees it, with the targets of links behind an arrow. */
  readable: string
}

/** Inlines on one line; how an author wrapped them makes no difference. */
export function compareInlines(inlines: readonly Inline[]): ComparedText {
  return { written: writeInlines(inlines), readable: plainText(inlines.map(showTarget)) }
}

/** The blocks of a text field, a line break between two. */
export function readableProse(blocks: readonly Block[]): string {
  return blocks.map(readableBlock).join('\n')
}

/** A text field holds paragraphs and lists; the schema of the edition promises no more. */
function readableBlock(block: Block): string {
  if (block.type === 'paragraph') return compareInlines(block.children).readable
  if (block.type !== 'list') return ''
  return block.children.map(({ children }) => `• ${readableProse(children)}`).join('\n')
}

/** A link with its target in words: what a reader cannot see must still be seen to change. */
function showTarget(inline: Inline): Inline {
  if (!('children' in inline)) return inline.type === 'footnoteReference' ? { type: 'text', value: `[${inline.id}]` } : inline
  const children = inline.children.map(showTarget)
  const target = inline.type === 'see' ? inline.to : inline.type === 'link' ? inline.url : undefined
  if (target === undefined) return { ...inline, children }
  const arrow: Inline = { type: 'text', value: children.length === 0 ? `→ ${target}` : ` (→ ${target})` }
  return { type: 'emphasis', children: [...children, arrow] }
}
