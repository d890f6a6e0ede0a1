/** A piece of a text: a word, or what stands between two. */
export interface Token {
  text: string
  /** Whether it says something: a word, a number or a sign such as % or <. Spaces and punctuation do not. */
  says: boolean
}

/** Splits a text as its language does; the tokens joined are the text. */
export type Tokenise = (text: string) => Token[]

/** A tokeniser for a language, made once for many texts. */
export function tokeniser(locale: string): Tokenise {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return (text) =>
    [...segmenter.segment(text)].map(({ segment, isWordLike }) => ({ text: segment, says: isWordLike === true || /[\p{S}%‰]/u.test(segment) }))
}

/** The words of a text, numbers and signs among them, letter case aside. A hyphen before a digit is a minus. */
export function wordsOf(text: string, tokenise: Tokenise): string[] {
  return tokenise(text.toLowerCase().replace(/(?<!\p{L})-(?=\d)/gu, '−')).flatMap((token) => (token.says ? [token.text] : []))
}

/**
 * How much two lists of words have in common, 0 to 1: twice the words that stand in both, by all words of both (Dice’s coefficient).
 * Unrelated English sentences share articles and prepositions and come to 0.1 to 0.3.
 */
export function measureSimilarity(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 0 : (2 * countShared(a, b)) / (a.length + b.length)
}

/** How many words of `a` stand in `b` too, each as often as it stands in both. */
export function countShared(a: readonly string[], b: readonly string[]): number {
  const left = Map.groupBy(b, (word) => word)
  return a.filter((word) => left.get(word)?.pop() !== undefined).length
}
