/** A part of a line in one look. */
export interface Piece {
  text: string
  style?: 'strong' | 'faint' | 'removed' | 'added'
}

/** Select Graphic Rendition parameters (ECMA-48, 8.3.117): bold, faint, red, green. */
const parameters: Readonly<Record<NonNullable<Piece['style']>, string>> = { strong: '1', faint: '2', removed: '31', added: '32' }

/** Joins pieces to lines of at most `width` columns, broken at spaces; a word that is longer has a line of its own. */
export function wrapPieces(pieces: readonly Piece[], indent: number, { width, color }: { width: number; color: 'always' | 'never' }): string {
  const lines: Piece[][] = [[]]
  let used = indent
  for (const word of pieces.flatMap(splitAtSpaces)) {
    const isSpace = word.text.trim() === ''
    if (!isSpace && used > indent && used + word.text.length > width) {
      lines.push([])
      used = indent
    }
    // A space that would begin a line, as the break stands for it.
    if (isSpace && used === indent && lines.length > 1) continue
    lines.at(-1)?.push(word)
    used += word.text.length
  }
  return lines.map((line) => `${' '.repeat(indent)}${line.map((piece) => paint(piece, color)).join('')}`.trimEnd()).join('\n')
}

function splitAtSpaces({ text, style }: Piece): Piece[] {
  return text.split(/( +)/).flatMap((part) => (part === '' ? [] : [{ text: part, ...(style && { style }) }]))
}

function paint({ text, style }: Piece, color: 'always' | 'never'): string {
  return color === 'never' || style === undefined ? text : `\u001b[${parameters[style]}m${text}\u001b[0m`
}
