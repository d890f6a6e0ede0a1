/** A token of JSON, a comment (which JSON does not have), or what is no token. */
export interface JsonToken {
  kind: 'sign' | 'string' | 'scalar' | 'comment' | 'end' | 'wrong'
  text: string
  /** Offset in UTF-16 units, from 0. */
  start: number
}

const kinds = ['sign', 'string', 'scalar', 'comment', 'end', 'wrong'] as const

/** RFC 8259, sections 2 to 7, one group for each kind in the order of `kinds`. */
const pattern = new RegExp(
  [
    '[ \\t\\r\\n]*(?:([{}[\\]:,])',
    '("(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*")',
    '(-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.])|(?:true|false|null)(?!\\w))',
    '(//[^\\r\\n]*|#[^\\r\\n]*|/\\*[^]*?\\*/)',
    '($)',
    "([^][\\w.'-]*))",
  ].join('|'),
  'y',
)

/** The tokens of a text from first to last; the last one is its end. */
export function* readJsonTokens(text: string): Generator<JsonToken> {
  const scanner = new RegExp(pattern)
  let match = scanner.exec(text)
  while (match !== null) {
    const index = match.findIndex((group, position) => position > 0 && group !== undefined)
    const token = { kind: kinds[index - 1] ?? 'wrong', text: match[index] ?? '' }
    yield { ...token, start: match.index + match[0].length - token.text.length }
    match = token.kind === 'end' ? null : scanner.exec(text)
  }
}
