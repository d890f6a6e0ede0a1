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

/** The words of a node. */
export function inlinesOf(node: WordyNode): Inline[] {
  return node.type === 'box' ? node.title : node.children
}

function* unitOf(node: WordyNode, kind: string): Generator<WordyUnit> {
  if (node.unit !== undefined && inlinesOf(node).length > 0) yield { id: node.unit, kind, node }
}
