import { isFor, readFaces } from './read-faces.ts'

/**
 * The fonts that a text needs, of those that a style sheet declares: a face whose `unicode-range` has none of the text's characters
 * is left out. Every report carries its fonts, and most need no more than half of them.
 */
export function neededFonts(css: string, text: string, fonts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  if (fonts.size === 0) return fonts
  const characters = codePointsOf(text)
  const unneeded = readFaces(css).filter((face) => !characters.some((code) => isFor(face, code)))
  const files = new Set(unneeded.map(({ file }) => file))
  return new Map([...fonts].filter(([file]) => !files.has(file)))
}

/** Each once. By their numbers, without a string for each character of a long text. */
function codePointsOf(text: string): number[] {
  const found = new Set<number>()
  let last = 0
  for (let at = 0; at < text.length; at += last > 0xffff ? 2 : 1) {
    last = text.codePointAt(at) ?? 0
    found.add(last)
  }
  return [...found]
}
