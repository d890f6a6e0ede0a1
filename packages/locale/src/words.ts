/** Where words end is a matter of script, not of language: the rules for English hold everywhere, with ICU’s dictionaries for scripts without spaces. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a plain text, numbers among them. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []))
}
