import { distance } from 'fastest-levenshtein'

/**
 * Candidates that a mistyped word may have meant, likeliest first, at most three. A candidate is near when at most a third
 * of its letters, and no more than three, differ, letter case aside.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const scored = [...new Set(candidates)].map((candidate) => ({ candidate, score: distance(word.toLowerCase(), candidate.toLowerCase()) }))
  return scored
    .filter(({ candidate, score }) => score <= Math.min(3, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** “; did you mean “x”?” where something is near, else nothing: the tail of a message. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const [first] = nearest(word, candidates)
  return first === undefined ? '' : `; did you mean “${first}”?`
}
