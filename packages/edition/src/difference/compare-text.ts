import type { Block, EditionChange } from '@ai-toolkit/model'
import { diffWords } from './diff-words.ts'
import type { Found } from './found.ts'
import { type Item, unitOf } from './list-items.ts'
import type { Pair } from './pair-items.ts'
import { readableProse } from './readable-text.ts'
import { type Tokenise, wordsOf } from './words-of.ts'

/** How texts of one part are compared. */
export interface TextComparison {
  tokenise: Tokenise
  /** Whether an editor has marked that a unit changed in wording only. */
  isWordingOnly: (unit: string) => boolean
  /** The Markdown fields as trees, by unit. */
  earlierProse: Readonly<Record<string, Block[]>>
  laterProse: Readonly<Record<string, Block[]>>
}

/** How a text field changed: in its marks only, in wording only as an editor says, or in what it says. */
export function compareText({ earlier, later }: Pair, field: string, event: EditionChange['kind'], comparison: TextComparison): Found {
  const [before, after] = [textIn(earlier, field), textIn(later, field)]
  const words = diffWords(readable(earlier, field, comparison.earlierProse), readable(later, field, comparison.laterProse), comparison.tokenise)
  return {
    kind: event,
    subject: `${later.kind}.${field}`,
    event: classifyWords(before, after, unitOf(later, field), comparison) ?? event,
    item: later,
    side: 'later',
    field,
    details: { words },
  }
}

/** `same-words` or `wording-only`, or undefined where the texts say different things for all that is known. */
export function classifyWords(
  before: string,
  after: string,
  unit: string,
  { tokenise, isWordingOnly }: Pick<TextComparison, 'tokenise' | 'isWordingOnly'>,
): 'same-words' | 'wording-only' | undefined {
  if (wordsOf(before, tokenise).join(' ') === wordsOf(after, tokenise).join(' ')) return 'same-words'
  return isWordingOnly(unit) ? 'wording-only' : undefined
}

function textIn({ fields }: Item, field: string): string {
  return String(fields.get(field) ?? '')
}

function readable(item: Item, field: string, prose: TextComparison['earlierProse']): string {
  const unit = unitOf(item, field)
  const blocks = Object.hasOwn(prose, unit) ? prose[unit] : undefined
  return blocks === undefined ? textIn(item, field) : readableProse(blocks)
}
