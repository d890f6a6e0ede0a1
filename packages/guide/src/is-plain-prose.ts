/** In UTF-16 units; far below what the parser of Markdown refuses. */
const MOST_CHARACTERS = 100_000

/**
 * What Markdown, its directives or our reading of them could react to, wherever it stands: signs of inlines, escapes, character references,
 * tables, braces, controls, line ends and marks of direction; a colon unless a space follows; and, at the edges of the text,
 * spaces and whatever can begin a list, a heading, a quotation, a line or a box.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const signs = /[\\`*_[\]<&{}|~\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|:(?!\s|$)|^[\s#+=>-]|^\d+[.)]|\s$/

/**
 * Whether Markdown surely says nothing but the text itself, in one paragraph, and gives nothing to find. Four fifths of all units are so, and
 * to parse them takes a hundred times longer. What is not sure is for the parser to say.
 */
export function isPlainProse(text: string): boolean {
  return text !== '' && text.length <= MOST_CHARACTERS && !signs.test(text)
}
