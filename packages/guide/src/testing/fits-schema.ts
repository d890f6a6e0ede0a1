import { type Block, type Inline, validators } from '@ai-toolkit/model'

const block: Block = { type: 'thematicBreak' }
const inline: Inline = { type: 'text', value: 'x' }

/**
 * Whether every node of a tree fits document.schema.json. Each is checked with a plain node in place of its children, because the
 * compiled schema tries every alternative at every level, and takes seconds for a list in a list in a list.
 */
export function fitsSchema(blocks: readonly Block[]): boolean {
  return blocks.every(fitsBlock)
}

function fitsBlock(node: Block): boolean {
  switch (node.type) {
    case 'list': {
      const children = node.children.map((item) => ({ ...item, children: item.children.map(() => block) }))
      return fits({ ...node, children }) && node.children.every((item) => fitsSchema(item.children))
    }
    case 'table': {
      const cells = node.children.flatMap((row) => row.children)
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: cell.children.map(() => inline) })),
      }))
      return fits({ ...node, children }) && cells.every((cell) => cell.children.every(fitsInline))
    }
    case 'box':
      return fits({ ...node, title: [], children: node.children.map(() => block) }) && node.title.every(fitsInline) && fitsSchema(node.children)
    case 'blockquote':
      return fits({ ...node, children: node.children.map(() => block) }) && fitsSchema(node.children)
    case 'heading':
    case 'paragraph':
      return fits({ ...node, children: node.children.map(() => inline) }) && node.children.every(fitsInline)
    default:
      return fits(node)
  }
}

function fitsInline(node: Inline): boolean {
  const children = 'children' in node ? node.children : []
  const shallow = 'children' in node ? { ...node, children: children.map(() => inline) } : node
  return fits({ type: 'paragraph', children: [shallow] }) && children.every(fitsInline)
}

function fits(node: unknown): boolean {
  return validators.document([node])
}
