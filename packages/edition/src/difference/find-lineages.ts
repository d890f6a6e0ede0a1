import { canonicalJson } from '@ai-toolkit/source'
import type { Item } from './list-items.ts'
import type { Pairing } from './pair-items.ts'
import { countShared, measureSimilarity, type Tokenise, wordsOf } from './words-of.ts'

/** What became of questions that are gone. One to several: split. Several to one: merged. */
export interface Lineage {
  /** Ids in the earlier edition. */
  from: readonly string[]
  /** Ids in the later edition. */
  to: readonly string[]
}

/** A split question shares at least half of its words with each part … */
const SIMILAR = 0.5

/** … and at least so much of its words stands in one part or the other. */
const COVERED = 0.8

/**
 * Questions that were split or merged, going by their texts alone, and conservatively: one is gone, several are new in the same section, ask
 * for the same kind of answer, each shares half of its words with it, between them they hold nearly all of its words, and no other question
 * that is gone comes into consideration. Whatever is not that clear stays removed and added.
 */
export function findLineages({ removed, added, byKey }: Pick<Pairing, 'removed' | 'added' | 'byKey'>, tokenise: Tokenise): Lineage[] {
  const homeOf = ({ parent }: Item): string => (parent === undefined ? '' : (byKey.get(parent.key)?.later.key ?? parent.key))
  const describe = (item: Item): Candidate => ({
    id: item.id,
    words: wordsOf(item.title, tokenise),
    kind: canonicalJson([homeOf(item), item.fields.get('type'), item.fields.get('scale') ?? null]),
  })
  const gone = removed.filter(isQuestion).map(describe)
  const fresh = added.filter(isQuestion).map(describe)
  return [
    ...findParts(gone, fresh).map(({ whole, parts }) => ({ from: [whole], to: parts })),
    ...findParts(fresh, gone).map(({ whole, parts }) => ({ from: parts, to: [whole] })),
  ]
}

interface Candidate {
  id: string
  words: readonly string[]
  /** Where it stands and what kind of answer it asks for. */
  kind: string
}

function isQuestion({ kind }: Item): boolean {
  return kind === 'question'
}

function findParts(wholes: readonly Candidate[], all: readonly Candidate[]): { whole: string; parts: string[] }[] {
  return wholes.flatMap((whole) => {
    const parts = all.filter((part) => isNear(whole, part))
    const disputed = parts.some((part) => wholes.some((other) => other !== whole && isNear(other, part)))
    const covered = countShared(
      whole.words,
      parts.flatMap(({ words }) => words),
    )
    const clear = parts.length > 1 && !disputed && covered >= COVERED * whole.words.length
    return clear ? [{ whole: whole.id, parts: parts.map(({ id }) => id) }] : []
  })
}

function isNear(a: Candidate, b: Candidate): boolean {
  return a.kind === b.kind && measureSimilarity(a.words, b.words) >= SIMILAR
}
