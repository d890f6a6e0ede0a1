import type { Block, EditionFigure, Inline, List } from '@ai-toolkit/model'
import { insertedTexts, type Renderer } from './renderer.ts'

/** What stands before words in another language than the edition. */
export function sayLanguage(lang: string | undefined): string {
  return lang === undefined ? '' : `[${lang}] `
}

/** A block as plain text; blocks are parted by an empty line. */
export function plainBlock(block: Block, renderer: Renderer): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return `${sayLanguage(block.lang)}${renderer.inlines(block.children)}`
    case 'list':
      return plainList(block, renderer)
    case 'blockquote':
      return indent(renderer.blocks(block.children), '> ', '> ')
    case 'table':
      return block.children
        .map((row) => row.children.map(({ children, lang }) => `${sayLanguage(lang)}${renderer.inlines(children)}`).join(' | '))
        .join('\n')
    case 'code':
      return block.value
    case 'thematicBreak':
      return '---'
    case 'box':
      return `${sayLanguage(block.lang)}${renderer.inlines(block.title)}\n\n${renderer.blocks(block.children)}`
    case 'figure':
      return figure(renderer.figure(block.id))
    case 'insert':
      return insertedTexts(renderer.edition, block.what)
        .map(({ name, blocks }) => `${name}: ${renderer.blocks(blocks)}`)
        .join('\n\n')
  }
}

/** An inline as plain text. */
export function plainInline(inline: Inline, renderer: Renderer): string {
  switch (inline.type) {
    case 'text':
      // Lines of the source end anywhere; where they shall end is a break of its own.
      return inline.value.replace(/\s*\n\s*/g, ' ')
    case 'inlineCode':
      return inline.value
    case 'break':
      return '\n'
    case 'link':
      return `${renderer.inlines(inline.children)} (${inline.url})`
    case 'see':
      return inline.children.length > 0 ? renderer.inlines(inline.children) : renderer.titleOf(inline.to)
    case 'footnoteReference':
      return `[${renderer.noteNumber(inline.id)}]`
    default:
      return renderer.inlines(inline.children)
  }
}

function plainList({ ordered, start = 1, spread, children }: List, renderer: Renderer): string {
  const items = children.map(({ children: blocks }, index) => {
    const sign = ordered ? `${start + index}. ` : '- '
    return indent(renderer.blocks(blocks), sign, ' '.repeat(sign.length))
  })
  return items.join(spread ? '\n\n' : '\n')
}

function figure(shown: EditionFigure | undefined): string {
  return shown === undefined ? '' : `${shown.number}. ${shown.caption} (${shown.alt})`
}

/** Every line behind a sign, the first behind its own. */
function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? others.trimEnd() : others) + line)
    .join('\n')
}
