import type { Block, Inline } from '@ai-toolkit/model'

/**
 * Markdown as plain text, for places that know no markup: cells, comments, hints of other programs. Paragraphs are set apart by an empty line,
 * items of lists by a hyphen or their number; a link shows its address. `titleOf` gives the title of a place of the toolkit.
 */
export function plainProse(blocks: readonly Block[], titleOf: (reference: string) => string): string {
  return blocks
    .map((block) => plainBlock(block, titleOf))
    .filter((text) => text !== '')
    .join('\n\n')
}

function plainBlock(block: Block, titleOf: (reference: string) => string): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainInlines(block.children, titleOf)
    case 'list':
      return block.children
        .map((item, index) => plainItem(item.children, block.ordered ? `${(block.start ?? 1) + index}. ` : '- ', titleOf))
        .join('\n')
    case 'blockquote':
      return plainProse(block.children, titleOf)
    case 'box':
      return `${plainInlines(block.title, titleOf)}\n\n${plainProse(block.children, titleOf)}`
    case 'table':
      return block.children.map((row) => row.children.map((cell) => plainInlines(cell.children, titleOf)).join(' | ')).join('\n')
    case 'code':
      return block.value
    default:
      // Rules, figures and what is set out from elsewhere have no words of their own.
      return ''
  }
}

/** Lines after the first stand under its text. */
function plainItem(blocks: readonly Block[], mark: string, titleOf: (reference: string) => string): string {
  return mark + plainProse(blocks, titleOf).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
}

function plainInlines(inlines: readonly Inline[], titleOf: (reference: string) => string): string {
  return inlines.map((inline) => plainInline(inline, titleOf)).join('')
}

function plainInline(inline: Inline, titleOf: (reference: string) => string): string {
  if (inline.type === 'break') return '\n'
  if ('value' in inline) return inline.value.replace(/\s*\n\s*/g, ' ')
  if (!('children' in inline)) return ''
  const text = plainInlines(inline.children, titleOf)
  if (inline.type === 'see' && text === '') return titleOf(inline.to)
  return inline.type === 'link' && text !== inline.url ? `${text} (${inline.url})` : text
}
