let segmenter: Intl.Segmenter | undefined

/** The words of a plain text, numbers among them. */
export function wordsOf(text: string): string[] {
  // Where words end is a matter of script, not of language: the rules for English hold everywhere, with ICU’s dictionaries for scripts without
  // spaces. It takes as long to make as reading a small toolkit's chapters, and most calls count no words.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []))
}
