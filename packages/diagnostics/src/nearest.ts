import { distance } from 'fastest-levenshtein'

/**
 * Candidates that a mistyped word may have meant, likeliest first, at most three. A candidate is near when at most a third
 * of its letters, and no more than three, differ, letter case aside; two neighbours that changed places count as one.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const meant = word.toLowerCase()
  return [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= mostDifferences(candidate))
    .map((candidate) => ({ candidate, score: countDifferences(meant, candidate.toLowerCase()) }))
    .filter(({ candidate, score }) => score <= mostDifferences(candidate))
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

function mostDifferences(candidate: string): number {
  return Math.min(3, Math.floor(candidate.length / 3))
}

function countDifferences(a: string, b: string): number {
  const edits = distance(a, b)
  return edits === 2 && haveSwappedNeighbours(a, b) ? 1 : edits
}

/** The commonest slip of a hand that types, which as two single edits would count double. */
function haveSwappedNeighbours(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b
}

/** “; did you mean “x”?” where something is near, else nothing: the tail of a message. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const [first] = nearest(word, candidates)
  return first === undefined ? '' : `; did you mean “${first}”?`
}
