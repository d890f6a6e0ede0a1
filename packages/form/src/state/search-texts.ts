/** A text to be searched, under the id of what it belongs to. */
export interface SearchText {
  id: string
  text: string
}

/** Ids of the texts that hold every word of the query, in their order; all of them for a query without words. */
export function searchTexts(texts: readonly SearchText[], query: string): string[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return texts.filter(({ text }) => holdsAll(fold(text), words)).map(({ id }) => id)
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

/**
 * A text as it is compared: without case, accents and other marks, with one form for letters that Arabic writes in several, so that somebody who
 * types without them finds those who did not.
 */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u06a9/g, '\u0643')
}
