/**
 * Does the work for every item, `atOnce` of them at a time, begun in their order. What one throws ends the whole: no further item is begun,
 * those under way are waited for.
 */
export async function forEachAtOnce<Item>(items: readonly Item[], atOnce: number, work: (item: Item, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries()
  const failures: unknown[] = []
  const takeTurns = async (): Promise<void> => {
    for (const [index, item] of queue) {
      await work(item, index).catch((error: unknown) => failures.push(error))
      if (failures.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeTurns))
  if (failures.length > 0) throw failures[0]
}
