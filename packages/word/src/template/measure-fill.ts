import type { TagNode } from './grow-tags.ts'
import { lookUp } from './look-up.ts'
import type { WordData, WordValue } from './word-data.ts'

/** Characters of XML and text that a filled template may grow to. A hundred pages have some four million. */
export const mostFilled = 100_000_000

/**
 * How many characters filling makes of these tags, as far as `mostFilled`: lists inside lists grow fast, and what would take hours or all the
 * memory must not begin.
 */
export function measureFill(nodes: readonly TagNode[], data: WordData): number {
  const budget = { spent: 0 }
  spend(nodes, [data], budget)
  return budget.spent
}

function spend(nodes: readonly TagNode[], scopes: readonly WordValue[], budget: { spent: number }): void {
  for (const { tag, inside, size } of nodes) {
    const value = lookUp(tag.name, scopes)
    if (typeof value === 'string') budget.spent += value.length
    for (const turn of tag.kind === 'value' ? [] : turnsOf(value, tag.kind === 'without')) {
      budget.spent += size
      if (budget.spent > mostFilled) return
      spend(inside, turn === undefined ? scopes : [...scopes, turn], budget)
    }
  }
}

/** What a block is gone through with; undefined stands for what is around it. */
function turnsOf(value: WordValue | undefined, isWithout: boolean): (WordValue | undefined)[] {
  const isNothing = value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
  if (isWithout) return isNothing ? [undefined] : []
  if (isNothing) return []
  if (Array.isArray(value)) return value
  return [typeof value === 'object' ? value : undefined]
}
