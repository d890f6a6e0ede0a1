/** Text for the inside of an element or of a quoted attribute. Line ends are kept by character references, since parsers make all of them one. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => references[character] ?? character)
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' }

/**
 * Text as cells write it (ECMA-376 part 1, ST_Xstring): `_x000D_` stands for a character that XML cannot hold or would change, and what looks
 * like that by itself has its first underscore written so.
 */
export function escapeCell(text: string): string {
  return text.replace(
    /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n])\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}

/** The way back from `escapeCell`. */
export function unescapeCell(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
