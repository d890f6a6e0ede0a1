import type { CatalogueEntry } from '../catalogue.ts'

/** How far a translation is, as XLIFF has it. Its fourth state, `final`, says more than a catalogue does and is read as `reviewed`. */
export type XliffState = 'initial' | 'translated' | 'reviewed'

/** All states that XLIFF 2.0 knows, and what they are to us. */
export const xliffStates: ReadonlyMap<string, XliffState> = new Map([
  ['initial', 'initial'],
  ['translated', 'translated'],
  ['reviewed', 'reviewed'],
  ['final', 'reviewed'],
])

/** The state of what a catalogue holds; what is missing or stale has yet to be worked on. */
export function xliffStateOf({ translation, stale, reviewed }: CatalogueEntry): XliffState {
  if (translation === '' || stale) return 'initial'
  return reviewed ? 'reviewed' : 'translated'
}
