/** The nodes directly inside a node: blocks, items, rows, cells, inlines, the title of a box. */
export function childrenOf(node: object): object[] {
  return Object.values(node).flatMap((part: unknown) => (Array.isArray(part) ? part.filter(isNode) : []))
}

function isNode(part: unknown): part is object {
  return typeof part === 'object' && part !== null
}
