/** Elements whose text no reader reads as words. */
const wordless = new Set(['script', 'style', 'code', 'pre'])

/** Elements without an end tag. */
const empty = new Set(['meta', 'link', 'img', 'br', 'hr', 'input', 'wbr', 'source', 'col'])

const attribute = /\s(alt|title|aria-label|aria-description|placeholder|content|label|summary)="([^"]*)"/g

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: '\u00a0' }

/**
 * What a reader of a page sees or hears: its texts and the attributes that are read out, each with what it stands in, as `h1: Wheels` or
 * `nav aria-label: Parts`. Our pages quote every attribute, so a pattern is enough to read them.
 */
export function wordsOfPage(html: string): string[] {
  const open: string[] = []
  return [...html.matchAll(/<!--[\s\S]*?-->|<![^>]*>|<\/?([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/g)].flatMap(
    ([token, name, attributes]) => {
      if (name !== undefined) return readTag(token, name, attributes ?? '', open)
      if (token.startsWith('<') || token.trim() === '' || open.some((element) => wordless.has(element))) return []
      return [`${open.at(-1)}: ${decode(token.trim())}`]
    },
  )
}

function readTag(token: string, name: string, attributes: string, open: string[]): string[] {
  if (token.startsWith('</')) open.splice(open.lastIndexOf(name))
  else if (!empty.has(name) && !token.endsWith('/>')) open.push(name)
  if (name === 'meta' && !/name="description"/.test(attributes)) return []
  return [...attributes.matchAll(attribute)].map(([, key, value = '']) => `${name} ${key}: ${decode(value)}`)
}

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => references[name] ?? whole)
}
