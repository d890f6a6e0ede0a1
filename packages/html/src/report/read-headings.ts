import type { OutlineEntry } from '../print-document.ts'

/**
 * The headings with an id of HTML that our templates made, in order. A template decides which sections a report has, so its contents
 * and its outline come from what it wrote. The HTML is well formed, since templates cannot put in markup of their own making.
 */
export function readHeadings(html: string): OutlineEntry[] {
  const found = html.matchAll(/<h([1-6])\b[^>]*?\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g)
  return Array.from(found, ([, depth = '1', id = '', content = '']) => ({ id, title: textOf(content), depth: Number(depth) }))
}

function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, '').replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, decode)
  return text.replace(/\s+/g, ' ').trim()
}

/** The references that Handlebars and hast-util-to-html write; an unknown one stays as it stands. */
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
])

function decode(reference: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  return named.get(name ?? '') ?? reference
}
