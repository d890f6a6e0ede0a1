import type { Tag, TagFault } from './read-tags.ts'

/** A tag with what stands between it and its end. */
export interface TagNode {
  tag: Tag
  inside: TagNode[]
  /** How much XML lies between it and its end, in characters: what is repeated for each item. */
  size: number
}

/** Sets tags that belong together into one another. What is not ended, or ended without having begun, is a fault. */
export function growTags(tags: readonly Tag[]): { nodes: TagNode[]; faults: TagFault[] } {
  const nodes: TagNode[] = []
  const open: TagNode[] = []
  const faults: TagFault[] = []
  for (const tag of tags) {
    if (tag.kind === 'end') {
      faults.push(...endBlock(tag, open))
      continue
    }
    const node = { tag, inside: [], size: 0 }
    const around = open.at(-1)?.inside ?? nodes
    around.push(node)
    if (tag.kind !== 'value') open.push(node)
  }
  const unended = open.map(({ tag }) => faultOf(tag, `it has no end: “{/${tag.name}}” is missing`))
  return { nodes, faults: [...faults, ...unended] }
}

/** What is repeated is at least the paragraph itself: a loop within one repeats text, one around rows repeats rows. */
function endBlock(end: Tag, open: TagNode[]): TagFault[] {
  const begin = open.at(-1)
  if (begin === undefined) return [faultOf(end, 'nothing is open that it could end')]
  if (end.name !== '' && end.name !== begin.tag.name) return [faultOf(end, `“${begin.tag.raw}” is open there`)]
  begin.size = end.paragraph.end - begin.tag.paragraph.positionAt(0)
  open.pop()
  return []
}

function faultOf({ raw, paragraph }: Tag, why: string): TagFault {
  return { raw, why, paragraph }
}
