import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { mostInPassage, type Passage, type Span } from './passage.ts'
import { squash, type TermSpellings } from './term-spellings.ts'

/** Finds terms of the glossary that a passage writes in another way: a hyphen more, a space less, another spelling, other capitals. */
export function checkTerms(passage: Passage, spellings: TermSpellings): Diagnostic[] {
  if (passage.note) return []
  const words = findWords(passage.text)
  const found: Diagnostic[] = []
  for (let index = 0; index < words.length && found.length < mostInPassage; ) {
    const run = longestTerm(passage.text, words.slice(index, index + mostWords), spellings)
    if (run !== undefined && !spellings.writes(run.written) && !isInName(passage.text, run)) {
      found.push(codes.termWrittenTwoWays.at(passage.placeAt(run.start, run.end), run, { expected: [run.preferred] }))
    }
    index += run?.words ?? 1
  }
  return found
}

/**
 * Whether a term stands in a name (“the Artificial Intelligence Act”, “the Convention on Artificial Intelligence”): it begins with a capital,
 * and so does the word before or behind it, small words aside. Names are written as their owners write them.
 */
function isInName(text: string, { start, end, written }: Run): boolean {
  if (!/^\p{Lu}/u.test(written)) return false
  return capitalBefore.test(text.slice(Math.max(0, start - longestName), start)) || /^ \p{Lu}/u.test(text.slice(end))
}

/** In UTF-16 units: how far from a term the rest of a name is looked for. */
const longestName = 60

/** A capital at the beginning of a sentence says nothing. */
const capitalBefore = /(?<=[^.!?:] )\p{Lu}[^\s.,:;]*(?: (?:of|on|for|and|the|in|to|with))* $/u

/** No form of a term has more words. */
const mostWords = 8

interface Word extends Span {
  squashed: string
}

interface Run extends Span {
  /** How many words of the passage it takes. */
  words: number
  written: string
  preferred: string
}

function findWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, squashed: squash(word) }))
}

/** The longest term that begins with the first word; only a space or a hyphen may stand between its words. */
function longestTerm(text: string, words: readonly Word[], spellings: TermSpellings): Run | undefined {
  const [first] = words
  let squashed = ''
  let longest: Run | undefined
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    if (first === undefined || (before !== undefined && !/^[ -]$/.test(text.slice(before.end, word.start)))) break
    squashed += word.squashed
    if (!spellings.begins(squashed)) break
    const preferred = spellings.preferred(squashed)
    if (preferred !== undefined)
      longest = { start: first.start, end: word.end, words: index + 1, written: text.slice(first.start, word.end), preferred }
  }
  return longest
}
