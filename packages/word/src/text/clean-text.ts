/**
 * A text as a part of a Word document can hold it. XML 1.0 has no place for most control characters, lone surrogates and U+FFFE; and what
 * turns the text around (U+202A–U+202E, U+2066–U+2069) is left out, because Word has no element that would keep it from turning what follows.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed()
}
