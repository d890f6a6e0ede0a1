import type { ChangeHint } from '@ai-toolkit/model'
import type { Item } from './list-items.ts'
import { measureSimilarity, type Tokenise, wordsOf } from './words-of.ts'

/** Half of the words. */
const SIMILAR = 0.5

/** What a removed item may have become: something new of its kind that says nearly the same. Nothing is decided by it. */
export function hintAt(removed: Item, added: readonly Item[], tokenise: Tokenise): ChangeHint | undefined {
  const words = wordsOf(removed.title, tokenise)
  const others = added.filter((item) => item.kind === removed.kind && measureSimilarity(words, wordsOf(item.title, tokenise)) >= SIMILAR)
  if (others.length === 0) return undefined
  return { perhaps: others.length === 1 ? 'renamed' : 'split', others: others.map(({ id }) => id) }
}
