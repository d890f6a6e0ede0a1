/** A start tag of a page. Our pages quote every attribute, so a pattern is enough to read them. */
export interface Tag {
  name: string
  attributes: ReadonlyMap<string, string>
}

/** Every start tag of a page, in order. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: new Map([...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])),
  }))
}

/** The values of an attribute, in order. */
export function valuesOf(html: string, attribute: string): string[] {
  return tagsOf(html).flatMap(({ attributes }) => attributes.get(attribute) ?? [])
}

/** The text of a page without tags, its white space collapsed; character references stay as they are. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The depths of headings in order. */
export function headingDepths(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[ >]/g)].map(([, depth]) => Number(depth))
}

/** Ids that stand more than once. */
export function duplicateIds(html: string): string[] {
  const ids = valuesOf(html, 'id')
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
