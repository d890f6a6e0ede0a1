import type { Block } from '@ai-toolkit/model'
import { plainText } from './plain-text.ts'
import type { Setting } from './setting.ts'

/** The text of blocks without any marks, one line for each paragraph, item or row: for cells of a spreadsheet. Figures and what is set out from elsewhere are left out. */
export function plainBlocks(blocks: readonly Block[], setting: Pick<Setting, 'follow'>): string {
  const lines: string[] = []
  for (const block of blocks) addLines(lines, block, setting)
  return lines.filter((line) => line !== '').join('\n')
}

function addLines(lines: string[], block: Block, setting: Pick<Setting, 'follow'>): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      lines.push(plainText(block.children, setting))
      break
    case 'list':
      for (const item of block.children) lines.push(`– ${plainBlocks(item.children, setting)}`)
      break
    case 'blockquote':
      lines.push(plainBlocks(block.children, setting))
      break
    case 'box':
      lines.push(plainText(block.title, setting), plainBlocks(block.children, setting))
      break
    case 'table':
      for (const row of block.children) lines.push(row.children.map((cell) => plainText(cell.children, setting)).join(' | '))
      break
    case 'code':
      lines.push(block.value)
  }
}
