import type { Block, ProseTrees } from '@ai-toolkit/model'

/**
 * The tree of the Markdown field with this unit id, such as `questions.q_ab12.guidance`. The compiler writes a tree for every field;
 * asking for one that is not there is a fault of ours, and so is thrown.
 */
export function proseOf(trees: ProseTrees, unit: string): Block[] {
  const blocks = Object.hasOwn(trees, unit) ? trees[unit] : undefined
  if (blocks === undefined) throw new Error(`The edition has no text “${unit}”.`)
  return blocks
}
