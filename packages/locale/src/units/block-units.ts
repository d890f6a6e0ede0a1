import { writeInlines } from '@ai-toolkit/guide'
import type { Block, Inline, TableCell } from '@ai-toolkit/model'
import type { Unit } from './unit.ts'

/** Where a unit of a document tree has its words. */
export interface WordyUnit extends Pick<Unit, 'id' | 'kind'> {
  /** The words of a box are its title. */
  node: WordyNode
}

/** The nodes of a tree that hold the words of one unit. */
export type WordyNode = Extract<Block, { type: 'heading' | 'paragraph' | 'box' }> | TableCell

/** The units of a tree in reading order; the title of a box comes before its text. `within` is what the blocks stand in. */
export function blockUnits(blocks: readonly Block[], within?: string): Unit[] {
  return [...wordyNodes(blocks, within)].map(({ id, kind, node }) => {
    const inlines = inlinesOf(node)
    return { id, format: 'markdown', kind, text: writeInlines(inlines), inlines }
  })
}

/** The nodes of a tree that hold words, in reading order. */
export function* wordyNodes(blocks: readonly Block[], within = 'paragraph'): Generator<WordyUnit> {
  for (const block of blocks) yield* nodesIn(block, within)
}

function* nodesIn(block: Block, within: string): Generator<WordyUnit> {
  switch (block.type) {
    case 'heading':
      return yield* unitOf(block, 'heading')
    case 'paragraph':
      return yield* unitOf(block, within)
    case 'list':
      return yield* wordyNodes(
        block.children.flatMap((item) => item.children),
        'list item',
      )
    case 'blockquote':
      return yield* wordyNodes(block.children, 'quotation')
    case 'table':
      for (const cell of block.children.flatMap((row) => row.children)) yield* unitOf(cell, 'table cell')
      return
    case 'box':
      yield* unitOf(block, 'title of a box')
      return yield* wordyNodes(block.children)
  }
}

/** The same tree with other words: `change` gives a node with the words of one unit anew. What holds no words is shared with the tree. */
export function changeWords(blocks: readonly Block[], change: ChangeWords): Block[] {
  return blocks.map((block) => changeBlock(block, change))
}

/** Gives a node with other words; called in reading order. */
export type ChangeWords = <Node extends WordyNode>(node: Node, unit: string) => Node

function changeBlock(block: Block, change: ChangeWords): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return changeNode(block, change)
    case 'list':
      return { ...block, children: block.children.map((item) => ({ ...item, children: changeWords(item.children, change) })) }
    case 'blockquote':
      return { ...block, children: changeWords(block.children, change) }
    case 'table':
      return { ...block, children: block.children.map((row) => ({ ...row, children: row.children.map((cell) => changeNode(cell, change)) })) }
    case 'box': {
      const box = changeNode(block, change)
      return { ...box, children: changeWords(box.children, change) }
    }
  }
  return block
}

function changeNode<Node extends WordyNode>(node: Node, change: ChangeWords): Node {
  return node.unit !== undefined && inlinesOf(node).length > 0 ? change(node, node.unit) : node
}

/** A node with these words in place of its own. */
export function withWords<Node extends WordyNode>(node: Node, inlines: readonly Inline[]): Node {
  return node.type === 'box' ? { ...node, title: inlines } : { ...node, children: inlines }
}

/** The words of a node. */
export function inlinesOf(node: WordyNode): Inline[] {
  return node.type === 'box' ? node.title : node.children
}

function* unitOf(node: WordyNode, kind: string): Generator<WordyUnit> {
  if (node.unit !== undefined && inlinesOf(node).length > 0) yield { id: node.unit, kind, node }
}
