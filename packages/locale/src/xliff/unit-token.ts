/**
 * The id of a unit as XLIFF allows it for an id (NMTOKEN; kept to ASCII): a colon for a slash, two colons and four hexadecimal digits
 * for each UTF-16 unit of any other sign. `wheels/look/p2` is `wheels:look:p2`. No two ids have the same token.
 */
export function toToken(unit: string): string {
  // Of slashes in a row only the last may be a colon: two colons would be read as the beginning of digits.
  return unit.replace(/(\/(?!\/))|[^\w.-]/g, (sign, slash?: string) => (slash === undefined ? `::${hexOf(sign)}` : ':'))
}

/** The id that a token stands for; any text stands for some id. */
export function fromToken(token: string): string {
  return token.replace(/::([0-9A-F]{4})|:/g, (_found, digits?: string) =>
    digits === undefined ? '/' : String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
