import type { Block, Edition, EditionFigure, Inline } from '@ai-toolkit/model'

/** What a node takes from around it. */
export interface Leaf {
  edition: Edition
  figure: (id: string) => EditionFigure | undefined
  /** The title of the place that a reference names; the reference itself where there is none. */
  titleOf: (reference: string) => string
  href: (reference: string) => string | undefined
  /** From 1, in the order of the chapter or, outside of one, of first use. */
  noteNumber: (id: string) => number
}

/** How nodes inside nodes are rendered, in one format. */
export interface Renderer extends Leaf {
  inlines: (nodes: readonly Inline[]) => string
  blocks: (nodes: readonly Block[]) => string
  /** A list of either kind. */
  mixed: (nodes: readonly (Block | Inline)[]) => string
}

/** What `::principles` or `::glossary` sets out: a name, and what is said of it. */
export function insertedTexts(
  { resources, principlesIn, glossaryIn }: Edition,
  what: 'principles' | 'glossary',
): { name: string; blocks: readonly Block[] }[] {
  const home = resources.find(({ id }) => id === (what === 'principles' ? principlesIn : glossaryIn))
  const treeOf = (unit: string): readonly Block[] => (home !== undefined && Object.hasOwn(home.prose, unit) ? (home.prose[unit] ?? []) : [])
  if (what === 'glossary') return (home?.terms ?? []).map(({ id, term }) => ({ name: term, blocks: treeOf(`terms.${id}.definition`) }))
  return (home?.principles ?? []).flatMap((core) => [
    { name: core.title, blocks: treeOf(`core.${core.id}.meaning`) },
    ...core.instrumental.map(({ id, title }) => ({ name: title, blocks: treeOf(`core.${core.id}.instrumental.${id}.meaning`) })),
  ])
}
