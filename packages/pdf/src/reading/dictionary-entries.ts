/**
 * The entries of a dictionary as they are written, by their keys without the slash (ISO 32000-1, 7.3.7): `<</S /P /K [1 2]>>` has `S` with `/P`
 * and `K` with `[1 2]`. What stands after the dictionary is passed over.
 */
export function dictionaryEntries(text: string): Map<string, string> {
  const entries = new Map<string, string>()
  let at = text.indexOf('<<') + 2
  for (;;) {
    const slash = text.indexOf('/', at)
    const end = text.indexOf('>>', at)
    if (slash < 0 || (end >= 0 && end < slash)) return entries
    const from = endOfWord(text, slash + 1)
    at = endOfValue(text, from)
    entries.set(text.slice(slash + 1, from), text.slice(from, at).trim())
  }
}

/** Where a name or a number ends. */
function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && !isDelimiter(text.charCodeAt(at))) at += 1
  return at
}

/** White space, and the characters of `()<>[]/`. */
function isDelimiter(code: number): boolean {
  return code <= 32 || code === 40 || code === 41 || code === 47 || code === 60 || code === 62 || code === 91 || code === 93
}

/** Where the value ends that begins here or after white space: at the next key, or where the dictionary ends. */
function endOfValue(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 32) at += 1
  if (text[at] === '/') return endOfWord(text, at + 1)
  for (let depth = 0; at < text.length; at = endOfPiece(text, at)) {
    const change = depthChange(text, at)
    if (depth === 0 && (change < 0 || text[at] === '/')) return at
    depth += change
  }
  return at
}

/** What the bracket that stands here, if one does, opens or closes. */
function depthChange(text: string, at: number): number {
  const character = text[at]
  if (character === '[' || (character === '<' && text[at + 1] === '<')) return 1
  return character === ']' || character === '>' ? -1 : 0
}

/** Where a string, a bracket or a single character ends that begins here. */
function endOfPiece(text: string, at: number): number {
  const character = text[at]
  if (character === '(') return endOfString(text, at)
  if (character === '<' && text[at + 1] !== '<') return endOfDigits(text, at)
  return character === '<' || character === '>' ? at + 2 : at + 1
}

/** Behind a string in parentheses (7.3.4.2): those inside it come in pairs or after a backslash. */
function endOfString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

/** Behind a string of hexadecimal digits. */
function endOfDigits(text: string, from: number): number {
  const end = text.indexOf('>', from)
  return end < 0 ? text.length : end + 1
}
