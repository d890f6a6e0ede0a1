import type { EditionChange } from '@ai-toolkit/model'
import type { Item } from './list-items.ts'

/** The later edition, or the earlier one for what is gone. */
export type Side = 'earlier' | 'later'

/** A change before a rule has classed it. */
export interface Found {
  kind: EditionChange['kind']
  /** What it happened to, as rules name it: `question`, `question.weight`. */
  subject: string
  /** What happened, as rules name it. */
  event: string
  item: Item
  side: Side
  /** The field that changed. */
  field?: string
  details?: Pick<EditionChange, 'before' | 'after' | 'words' | 'others' | 'hint'>
}

/** An item that came, went or moved as a whole. */
export function foundItem(kind: EditionChange['kind'], item: Item, more: Partial<Found> = {}): Found {
  return { kind, subject: item.kind, event: kind, item, side: kind === 'removed' ? 'earlier' : 'later', ...more }
}
