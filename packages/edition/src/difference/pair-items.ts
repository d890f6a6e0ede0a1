import type { Item } from './list-items.ts'

/** An item of both editions. */
export interface Pair {
  earlier: Item
  later: Item
}

/** What is in both editions, and what only in one. */
export interface Pairing {
  /** In the order of the later edition. */
  pairs: readonly Pair[]
  byKey: ReadonlyMap<string, Pair>
  /** All items of each edition, in its order. */
  earlier: readonly Item[]
  later: readonly Item[]
  removed: readonly Item[]
  added: readonly Item[]
}

/** Pairs items by key. Of what came or went as a whole, the parts are not listed; questions are, for each has answers of its own. */
export function pairItems(earlier: readonly Item[], later: readonly Item[]): Pairing {
  const before = new Map(earlier.map((item) => [item.key, item]))
  const after = new Set(later.map(({ key }) => key))
  const pairs = later.flatMap((item) => {
    const partner = before.get(item.key)
    return partner === undefined ? [] : [{ earlier: partner, later: item }]
  })
  return {
    pairs,
    earlier,
    later,
    byKey: new Map(pairs.map((pair) => [pair.later.key, pair])),
    removed: earlier.filter((item) => !after.has(item.key) && !isPartOf(item, ({ key }) => !after.has(key))),
    added: later.filter((item) => !before.has(item.key) && !isPartOf(item, ({ key }) => !before.has(key))),
  }
}

/** Whether an item came or went as part of another. A section is not what its questions are part of, nor a core principle of others. */
export function isPartOf({ kind, parent }: Item, matters: (item: Item) => boolean): boolean {
  if (parent === undefined) return false
  const stands = (kind === 'question' && parent.kind === 'section') || kind === 'principle'
  return (!stands && matters(parent)) || isPartOf(parent, matters)
}
