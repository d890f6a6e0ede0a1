import { readXml } from './read-xml.ts'
import type { WordParts } from './seal-package.ts'

/** What a part leads to. */
export interface Relation {
  /** The part it leads from; empty for the package. */
  from: string
  id: string
  /** The last segment of its type, such as `hyperlink`. */
  type: string
  target: string
  /** Whether it leads out of the package. */
  isExternal: boolean
}

/** All relations of a package. */
export function readRelations(parts: WordParts): Relation[] {
  return [...parts].filter(([path]) => path.endsWith('.rels')).flatMap(([path, bytes]) => relationsIn(path, bytes))
}

/** The path of the part that an inner relation leads to. */
export function targetPath({ from, target }: Relation): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const path: string[] = [...folder]
  for (const segment of target.split('/').filter((each) => each !== '' && each !== '.')) {
    if (segment === '..') path.pop()
    else path.push(segment)
  }
  return path.join('/')
}

function relationsIn(path: string, bytes: Uint8Array): Relation[] {
  const found: Relation[] = []
  const from = path.replace(/_rels\/([^/]*)\.rels$/, '$1')
  readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const type = attributes.get('Type') ?? ''
      found.push({
        from,
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: attributes.get('Target') ?? '',
        isExternal: attributes.get('TargetMode') === 'External',
      })
    },
  })
  return found
}
