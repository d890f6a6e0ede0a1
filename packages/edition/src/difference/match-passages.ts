import { alignSequences } from '@ai-toolkit/locale'
import type { Passage } from './list-passages.ts'
import { measureSimilarity, type Tokenise, wordsOf } from './words-of.ts'

/** A chapter's passages in both editions. */
export interface ChapterPassages {
  earlier: readonly Passage[]
  later: readonly Passage[]
}

/** A passage that is the same, or that goes on as another. */
export interface PassagePair {
  earlier: Passage
  later: Passage
}

/** What became of the passages of a resource, apart from those that stayed as and where they were. */
export interface PassageMatching {
  moved: readonly PassagePair[]
  reworded: readonly PassagePair[]
  removed: readonly Passage[]
  added: readonly Passage[]
}

/** Half of the words: below it, a reader is quicker with both texts than with their differences. */
const SIMILAR = 0.5

/** Comparisons of texts in one chapter; where more changed at once, it is another chapter. */
const MOST_COMPARISONS = 10_000

/**
 * Finds for each passage the one that goes on as it. Their ids only count (the third paragraph of a section), so they are followed by their
 * text: first the longest run in each chapter that stayed in order, then the same text elsewhere in the resource, then texts of the same
 * kind in the chapter that share half of their words, most similar first.
 */
export function matchPassages(chapters: readonly ChapterPassages[], tokenise: Tokenise): PassageMatching {
  const open = chapters.map(leaveOutUnchanged)
  const moved = pairMoved(open)
  const taken = new Set(moved.flatMap(({ earlier, later }) => [earlier, later]))
  const left = open.map(({ earlier, later }) => ({
    earlier: earlier.filter((passage) => !taken.has(passage)),
    later: later.filter((passage) => !taken.has(passage)),
  }))
  const reworded = left.flatMap((chapter) => pairSimilar(chapter, tokenise))
  for (const { earlier, later } of reworded) taken.add(earlier).add(later)
  return {
    moved,
    reworded,
    removed: left.flatMap(({ earlier }) => earlier.filter((passage) => !taken.has(passage))),
    added: left.flatMap(({ later }) => later.filter((passage) => !taken.has(passage))),
  }
}

function leaveOutUnchanged({ earlier, later }: ChapterPassages): ChapterPassages {
  const pairs = alignSequences(earlier.map(keyOf), later.map(keyOf))
  const [before, after] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  return { earlier: earlier.filter((_, index) => !before.has(index)), later: later.filter((_, index) => !after.has(index)) }
}

function pairMoved(open: readonly ChapterPassages[]): PassagePair[] {
  const byText = Map.groupBy(
    open.flatMap(({ earlier }) => earlier),
    keyOf,
  )
  return open
    .flatMap((chapter) => chapter.later)
    .flatMap((later) => {
      const earlier = byText.get(keyOf(later))?.shift()
      return earlier === undefined ? [] : [{ earlier, later }]
    })
}

function pairSimilar({ earlier, later }: ChapterPassages, tokenise: Tokenise): PassagePair[] {
  if (earlier.length * later.length > MOST_COMPARISONS) return []
  const words = new Map([...earlier, ...later].map((passage) => [passage, wordsOf(passage.written, tokenise)] as const))
  const scored = later.flatMap((after) =>
    earlier
      .filter(({ kind }) => kind === after.kind)
      .map((before) => ({ earlier: before, later: after, score: measureSimilarity(words.get(before) ?? [], words.get(after) ?? []) })),
  )
  const taken = new Set<Passage>()
  return scored
    .filter(({ score }) => score >= SIMILAR)
    .sort((a, b) => b.score - a.score || staysUnder(b) - staysUnder(a))
    .filter((pair) => {
      if (taken.has(pair.earlier) || taken.has(pair.later)) return false
      taken.add(pair.earlier).add(pair.later)
      return true
    })
}

function staysUnder({ earlier, later }: PassagePair): number {
  return Number(earlier.heading === later.heading)
}

function keyOf({ kind, written }: Passage): string {
  return `${kind}\n${written}`
}
