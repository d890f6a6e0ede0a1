import { type Counting, entersResults } from './compare-counting.ts'
import { isAhead } from './compare-fields.ts'
import { type Found, foundItem } from './found.ts'
import { hintAt } from './hint-at.ts'
import type { Item } from './list-items.ts'
import type { Pairing } from './pair-items.ts'
import type { Tokenise } from './words-of.ts'

/** What is needed to say whether something new enters results. */
export interface Arriving {
  counting: Counting
  /** The version of the later edition. */
  laterEdition: string
}

/** What is new, with whether it moves results that there were before. */
export function findArrivals(pairing: Pairing, arriving: Arriving): Found[] {
  return pairing.added.map((item) => foundItem('added', item, { event: arrivalOf(item, pairing, arriving) }))
}

/** What is gone, with what it may have become. */
export function findDepartures({ removed, added }: Pick<Pairing, 'removed' | 'added'>, tokenise: Tokenise): Found[] {
  return removed.map((item) => {
    const hint = hintAt(item, added, tokenise)
    return foundItem('removed', item, hint === undefined ? {} : { details: { hint } })
  })
}

function arrivalOf(item: Item, pairing: Pairing, { counting, laterEdition }: Arriving): string {
  if (item.kind === 'question' && !isAhead(item.fields.get('announced'), laterEdition) && entersResults(item, counting)) return 'added-counting'
  return item.kind === 'option' && extendsRange(item, pairing) ? 'added-ranging' : 'added'
}

/** Whether a new option gives points that no answer to the question could give before, or points where there were none. */
function extendsRange({ parent, fields }: Item, { byKey, earlier }: Pairing): boolean {
  const question = byKey.get(parent?.key ?? '')?.earlier
  const before = earlier.filter((item) => item.kind === 'option' && item.parent === question).map((item) => item.fields.get('points'))
  const points = Number(fields.get('points') ?? 0)
  if (before.every((value) => value === undefined)) return fields.has('points')
  if (parent?.fields.get('type') === 'multiple') return points !== 0
  const known = before.map((value) => Number(value ?? 0))
  return points < Math.min(...known) || points > Math.max(...known)
}
