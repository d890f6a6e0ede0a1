import { wordsOf } from '../words.ts'

/** How often each word of a text stands in it, letter case aside. */
export type WordCounts = ReadonlyMap<string, number>

/** Counts the words of a text, once for all comparisons. */
export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * How much two texts have in common, 0 to 1: twice the words that stand in both, by all words of both (Dice’s coefficient). Unrelated
 * English sentences share articles and prepositions and come to 0.1 to 0.3.
 */
export function measureSimilarity(a: WordCounts, b: WordCounts): number {
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  const total = sumOf(a) + sumOf(b)
  return total === 0 ? 0 : (2 * shared) / total
}

function sumOf(counts: WordCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
