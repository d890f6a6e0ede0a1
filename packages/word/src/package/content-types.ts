import { readXml } from './read-xml.ts'
import type { WordParts } from './seal-package.ts'

/** The content types of the parts of a document, as ECMA-376 names them. */
export const contentTypes = {
  document: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  template: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  header: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  footer: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
  footnotes: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
}

/** The content type of each part, by its path; parts without one are left out. */
export function readContentTypes(parts: WordParts): ReadonlyMap<string, string> {
  const byEnding = new Map<string, string>()
  const byPath = new Map<string, string>()
  readXml(parts.get('[Content_Types].xml') ?? new Uint8Array(), {
    open: (name, attributes) => {
      const type = attributes.get('ContentType') ?? ''
      if (name === 'Default') byEnding.set((attributes.get('Extension') ?? '').toLowerCase(), type)
      if (name === 'Override') byPath.set((attributes.get('PartName') ?? '').replace(/^\//, ''), type)
    },
  })
  return new Map(
    [...parts.keys()].flatMap((path) => {
      const type = byPath.get(path) ?? byEnding.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
      return type === undefined ? [] : [[path, type] as const]
    }),
  )
}
