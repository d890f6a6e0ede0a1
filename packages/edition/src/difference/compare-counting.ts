import { canonicalJson } from '@ai-toolkit/source'
import type { MeasureInputs } from './counting.ts'
import type { Found } from './found.ts'
import type { Item } from './list-items.ts'
import type { Pairing } from './pair-items.ts'

/** What goes into measures, in both editions. */
export interface Counting {
  earlier: ReadonlyMap<string, MeasureInputs>
  later: ReadonlyMap<string, MeasureInputs>
}

/**
 * Questions and sections that measures take in otherwise although the measures are as they were: by other tags, in another section, of
 * another type. Where a measure itself changed, that says it all.
 */
export function compareCounting({ pairs }: Pairing, counting: Counting): Found[] {
  const unchanged = [...counting.later.keys()].filter((id) => counting.earlier.get(id)?.formula === counting.later.get(id)?.formula)
  return pairs.flatMap(({ earlier, later }) => {
    if (later.kind !== 'question' && later.kind !== 'section') return []
    const before = listPlaces(keyIn(earlier), unchanged, counting.earlier)
    const after = listPlaces(keyIn(later), unchanged, counting.later)
    if (canonicalJson(before) === canonicalJson(after)) return []
    const details = { before, after }
    return [{ kind: 'changed', subject: `${later.kind}.countedIn`, event: 'changed', item: later, side: 'later', field: 'countedIn', details }]
  })
}

/** Whether a new question goes into a measure that there was before. */
export function entersResults(item: Item, { earlier, later }: Counting): boolean {
  return [...later].some(([id, { inputs }]) => earlier.has(id) && inputs.has(keyIn(item)))
}

/** The id in its own edition: keys follow a question that goes on under another id. */
function keyIn({ kind, id }: Item): string {
  return `${kind} ${id}`
}

/** The measures, and values of measures for sections, that an item goes into, and those that have a value for it. */
function listPlaces(key: string, measures: readonly string[], inputs: Counting['earlier']): string[] {
  return measures.flatMap((id) => {
    const measure = inputs.get(id)
    return [...(measure?.inputs.get(key) ?? []), ...(measure?.units.has(key) ? [`${id} (own)`] : [])]
  })
}
