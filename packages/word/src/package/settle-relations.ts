import { strFromU8, strToU8 } from 'fflate'
import type { WordParts } from './seal-package.ts'

/** Gives the ids of relations anew, counted from 1 in each part: the library draws those of links at random. */
export function settleRelations(parts: WordParts): WordParts {
  const settled = new Map(parts)
  for (const [path, bytes] of parts) {
    const relationsPath = path.replace(/([^/]+)$/, '_rels/$1.rels')
    const relations = parts.get(relationsPath)
    if (relations === undefined || !path.endsWith('.xml')) continue
    const text = strFromU8(relations)
    const names = new Map([...text.matchAll(/ Id="([^"]*)"/g)].map(([, id = ''], index) => [id, `rId${index + 1}`]))
    settled.set(relationsPath, strToU8(text.replace(/( Id=")([^"]*)"/g, (_, head: string, id: string) => `${head}${names.get(id) ?? id}"`)))
    settled.set(
      path,
      strToU8(strFromU8(bytes).replace(/( r:[A-Za-z]+=")([^"]*)"/g, (_, head: string, id: string) => `${head}${names.get(id) ?? id}"`)),
    )
  }
  return settled
}
