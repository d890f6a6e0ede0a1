import { strFromU8, strToU8 } from 'fflate'
import type { WordParts } from './seal-package.ts'

/**
 * Gives ids anew, counted from 1: the library draws those of links at random, and counts those of pictures and bookmarks on from document
 * to document; a template whose loops repeat a picture repeats its id. And no field is marked as out of date, since Word would ask every
 * reader whether to update “fields that may refer to other files”: it brings page numbers up to date by itself when it prints.
 */
export function settleIds(parts: WordParts): WordParts {
  const settled = new Map(parts)
  let pictures = 0
  for (const path of [...parts.keys()].filter(isStory).sort()) {
    const renamed = renameRelations(path, settled)
    const text = renamed.replace(/ w:dirty="[^"]*"/g, '').replace(/(<wp:docPr\b[^>]*? id=")[^"]*"/g, (_, head: string) => {
      pictures += 1
      return `${head}${pictures}"`
    })
    settled.set(path, strToU8(countBookmarks(text)))
  }
  return settled
}

/** The parts that people read. */
export function isStory(path: string): boolean {
  return /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path)
}

/** The text of a part with the ids of its relations counted; the relations themselves are rewritten in `parts`. */
function renameRelations(path: string, parts: Map<string, Uint8Array>): string {
  const text = textOf(parts, path)
  const relationsPath = path.replace(/([^/]+)$/, '_rels/$1.rels')
  const relations = textOf(parts, relationsPath)
  const ids = [...relations.matchAll(/ Id="([^"]*)"/g)].map(([, id = '']) => id)
  const names = new Map(ids.map((id, index) => [id, `rId${index + 1}`]))
  if (ids.length > 0) parts.set(relationsPath, strToU8(relations.replace(/ Id="([^"]*)"/g, (_, id: string) => ` Id="${names.get(id) ?? id}"`)))
  return text.replace(/ (r:[A-Za-z]+)="([^"]*)"/g, (whole, attribute: string, id: string) => {
    const name = names.get(id)
    return name === undefined ? whole : ` ${attribute}="${name}"`
  })
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

function textOf(parts: WordParts, path: string): string {
  return strFromU8(parts.get(path) ?? new Uint8Array())
}
