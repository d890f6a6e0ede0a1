import { isFor, readFaces } from './read-faces.ts'

/**
 * The fonts that a text needs, of those that a style sheet declares: a face whose `unicode-range` has none of the text's characters
 * is left out. Every report carries its fonts, and most need no more than half of them.
 */
export function neededFonts(css: string, text: string, fonts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const characters = Array.from(new Set(text), (character) => character.codePointAt(0) ?? 0)
  const unneeded = readFaces(css).filter((face) => !characters.some((code) => isFor(face, code)))
  const files = new Set(unneeded.map(({ file }) => file))
  return new Map([...fonts].filter(([file]) => !files.has(file)))
}
