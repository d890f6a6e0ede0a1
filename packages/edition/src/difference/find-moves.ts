import { alignSequences } from '@ai-toolkit/locale'
import { type Found, foundItem } from './found.ts'
import type { Item } from './list-items.ts'
import type { Pair, Pairing } from './pair-items.ts'

/** Items that stand in something else than before, or in another order among their like. */
export function findMoves({ pairs, earlier }: Pick<Pairing, 'pairs' | 'earlier'>): Found[] {
  const away = pairs.filter((pair) => pair.earlier.parent?.key !== pair.later.parent?.key)
  const inPlace = pairs.filter((pair) => pair.earlier.parent?.key === pair.later.parent?.key)
  const position = new Map(earlier.map((item, index) => [item, index]))
  const families = [...Map.groupBy(inPlace, siblings).values()]
  return [...away.map(toMove), ...families.flatMap((family) => findReordered(family, (item) => position.get(item) ?? 0))]
}

function siblings({ later }: Pair): string {
  return `${later.parent?.key ?? ''} ${later.kind}`
}

function toMove({ earlier, later }: Pair): Found {
  const details = { before: earlier.parent?.id ?? '', after: later.parent?.id ?? '' }
  // The answers to the questions of a group stand in its entries.
  const grouped = later.kind === 'question' && (isInGroup(earlier) || isInGroup(later))
  return foundItem('moved', later, { event: grouped ? 'regrouped' : 'moved', details })
}

function isInGroup({ parent }: Item): boolean {
  return parent?.kind === 'question'
}

/** As few items as possible are said to have moved: the others stayed in order. */
function findReordered(pairs: readonly Pair[], positionOf: (earlier: Item) => number): Found[] {
  const before = [...pairs].sort((a, b) => positionOf(a.earlier) - positionOf(b.earlier))
  const stayed = new Set(alignSequences(before.map(keyOf), pairs.map(keyOf)).map(([, index]) => index))
  return pairs.flatMap(({ later }, index) => (stayed.has(index) ? [] : [foundItem('moved', later, { event: 'reordered' })]))
}

function keyOf({ later }: Pair): string {
  return later.key
}
