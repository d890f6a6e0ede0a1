import type { Block, Inline, ListItem, TableCell, TableRow } from '@ai-toolkit/model'

/** Any node of a document tree. */
export type DocumentNode = Block | Inline | ListItem | TableRow | TableCell

/** Every node of a tree in reading order, parents before what they hold; the title of a box comes before its text. */
export function* walkNodes(nodes: readonly DocumentNode[]): Generator<DocumentNode> {
  for (const node of nodes) {
    yield node
    if (node.type === 'box') yield* walkNodes(node.title)
    if ('children' in node) yield* walkNodes(node.children)
  }
}
