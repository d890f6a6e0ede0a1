/**
 * A respondent's words for a place that only plain text can stand in: a window's title, a PDF's properties, the head of a page.
 * Characters that control or turn the text around (C0, C1, U+202A–U+202E, U+2066–U+2069) are left out, and what is longer than
 * `most` characters ends in “…”.
 */
export function cleanLine(text: string, most: number): string {
  const clean = text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
  const characters = [...clean]
  return characters.length <= most
    ? clean
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
