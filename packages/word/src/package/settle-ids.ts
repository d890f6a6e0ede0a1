import { strFromU8, strToU8 } from 'fflate'
import type { WordParts } from './seal-package.ts'

/**
 * Gives the ids of pictures and bookmarks anew, counted from 1: they must stand once in a document, a template whose loops repeat a picture
 * repeats its id too, and the library counts them on from document to document.
 */
export function settleIds(parts: WordParts): WordParts {
  const settled = new Map(parts)
  let pictures = 0
  for (const path of [...parts.keys()].filter(isStory).sort()) {
    const text = strFromU8(parts.get(path) ?? new Uint8Array()).replace(/(<wp:docPr\b[^>]*? id=")[^"]*"/g, (_, head: string) => {
      pictures += 1
      return `${head}${pictures}"`
    })
    settled.set(path, strToU8(countBookmarks(text)))
  }
  return settled
}

/** The parts that people read. */
function isStory(path: string): boolean {
  return /^word\/(document|header|footer|footnotes|endnotes)\d*\.xml$/.test(path)
}

/** An end has the id of the beginning before it. */
function countBookmarks(text: string): string {
  const open = new Map<string, number>()
  let count = 0
  return text.replace(/(<w:bookmark(Start|End)\b[^>]*? w:id=")([^"]*)"/g, (whole, head: string, kind: string, id: string) => {
    if (kind === 'Start') {
      count += 1
      open.set(id, count)
    }
    const number = open.get(id)
    return number === undefined ? whole : `${head}${number}"`
  })
}
