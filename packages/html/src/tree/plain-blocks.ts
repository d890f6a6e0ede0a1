import type { Block } from '@ai-toolkit/model'
import { plainText } from './plain-text.ts'
import type { Setting } from './setting.ts'

/** The text of blocks without any marks, one line for each paragraph, item or row: for cells of a spreadsheet. Figures and what is set out from elsewhere are left out. */
export function plainBlocks(blocks: readonly Block[], setting: Pick<Setting, 'follow'>): string {
  return blocks
    .flatMap((block) => linesOf(block, setting))
    .filter((line) => line !== '')
    .join('\n')
}

function linesOf(block: Block, setting: Pick<Setting, 'follow'>): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.children, setting)]
    case 'list':
      return block.children.map((item) => `– ${plainBlocks(item.children, setting)}`)
    case 'blockquote':
      return [plainBlocks(block.children, setting)]
    case 'box':
      return [plainText(block.title, setting), plainBlocks(block.children, setting)]
    case 'table':
      return block.children.map((row) => row.children.map((cell) => plainText(cell.children, setting)).join(' | '))
    case 'code':
      return [block.value]
    default:
      return []
  }
}
