/** Strings, addresses and all else of a style sheet; comments come first, since an apostrophe in one opens no string. */
const PIECES = /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^"'/]+|\//g

/**
 * A style sheet without comments and idle white space: every page waits for it. Strings stay as they are; spaces stay where they may mean
 * something, as between selectors and around the signs of `calc`.
 */
export function compactStyle(css: string): string {
  return (css.match(PIECES) ?? []).map(compactPiece).join('').trim()
}

function compactPiece(piece: string): string {
  if (piece.startsWith('/*')) return ''
  if (piece.startsWith('"') || piece.startsWith("'")) return piece
  return piece
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .replace(/: (?=[^{}]*(?:[;}]|$))/g, ':')
}
