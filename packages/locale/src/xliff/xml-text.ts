/** Whatever XML 1.0 can hold in no way, not even as a reference (section 2.2): most control characters, halves of pairs, U+FFFE and U+FFFF. */
const unholdable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Signs that would be read as markup, or lost: a reader of XML turns carriage returns into line feeds, and all white space of attributes into spaces. */
const signs: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
])

/** Where the first character stands that XML cannot hold, in UTF-16 units. */
export function findUnholdable(text: string): number | undefined {
  const index = text.search(unholdable)
  return index === -1 ? undefined : index
}

/** A text for people, such as a note: characters that XML cannot hold become U+FFFD. */
export function writeText(text: string): string {
  return escapeSigns(text.replace(unholdable, '\ufffd'), /[&<>\r]/g)
}

/** The text of a unit: nothing is lost, as XLIFF has an element for characters that XML cannot hold (`cp`). */
export function writeUnitText(text: string): string {
  return escapeSigns(text, /[&<>\r]/g).replace(unholdable, (character) => `<cp hex="${hexOf(character)}"/>`)
}

/** The value of an attribute, without its quotes. */
export function writeAttribute(value: string): string {
  return escapeSigns(value.replace(unholdable, '\ufffd'), /[&<>"\t\n\r]/g)
}

function escapeSigns(text: string, which: RegExp): string {
  return text.replace(which, (sign) => signs.get(sign) ?? sign)
}

/** All of them are below U+10000, which makes two octets. */
function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
