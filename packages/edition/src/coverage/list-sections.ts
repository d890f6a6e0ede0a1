import type { Block, Chapter, Edition } from '@ai-toolkit/model'
import { walkNodes } from '../prose/walk-nodes.ts'

/** A heading of depth 2 with everything below it, up to the next one; what stands before the first is no section. */
export function listSections(chapter: Chapter): Block[][] {
  const sections: Block[][] = []
  for (const block of chapter.blocks) {
    if (block.type === 'heading' && block.depth === 2) sections.push([block])
    else sections.at(-1)?.push(block)
  }
  return sections
}

/** The ids of the principles that blocks link to with `:see`, each once. */
export function principlesLinked(blocks: readonly Block[], { anchors }: Pick<Edition, 'anchors'>): Set<string> {
  const ids = new Set<string>()
  for (const node of walkNodes(blocks)) {
    if (node.type !== 'see' || !Object.hasOwn(anchors, node.to)) continue
    const anchor = anchors[node.to]
    if (anchor?.kind === 'principle' && anchor.id !== undefined) ids.add(anchor.id)
  }
  return ids
}
