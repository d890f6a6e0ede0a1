import type { Item } from './list-items.ts'
import type { Pair } from './pair-items.ts'
import { measureSimilarity, type Tokenise, wordsOf } from './words-of.ts'

/** Half of the words. */
const SIMILAR = 0.5

/**
 * Whether an id stands for another question now: it asks in other words and for another kind of answer, with no choice in common. Other
 * words alone may still ask for the same; `meaning-changed` asks an editor to say so.
 */
export function isReplaced({ earlier, later }: Pair, choicesOf: { earlier: ChoicesOf; later: ChoicesOf }, tokenise: Tokenise): boolean {
  if (later.kind !== 'question') return false
  const words = measureSimilarity(wordsOf(earlier.title, tokenise), wordsOf(later.title, tokenise))
  return words < SIMILAR && !sharesChoices(choicesOf.earlier(earlier), choicesOf.later(later))
}

/** What may be answered to a question, by kind and id. */
export type ChoicesOf = (question: Item) => readonly string[]

/** The choices of all questions of an edition: options, rows and columns by id, else the scale, else the type alone. */
export function choicesIn(items: readonly Item[]): ChoicesOf {
  const children = Map.groupBy(
    items.filter(({ parent }) => parent?.kind === 'question'),
    ({ parent }) => parent,
  )
  return (question) => {
    const own = (children.get(question) ?? []).filter(({ kind }) => kind !== 'step').map(({ kind, id }) => `${kind} ${id}`)
    const scale = question.fields.get('scale')
    if (scale !== undefined) return [`scale ${String(scale)}`]
    return own.length > 0 ? own : [String(question.fields.get('type'))]
  }
}

function sharesChoices(before: readonly string[], after: readonly string[]): boolean {
  return before.some((choice) => after.includes(choice))
}
