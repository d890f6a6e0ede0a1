// A text that is still in the source language is marked where it enters this package and shown as such when a page is finished. In between
// it passes through titles, words and templates as any text does, so none of them can forget to say what language it is in. The marks are
// private characters, which no text of a toolkit may hold.

const OPEN = '\uE010'
const END_OF_TAG = '\uE011'
const CLOSE = '\uE012'

/** A mark’s beginning with the language that it names, or its end. */
const edge = /\uE010([\w-]*)\uE011|\uE012/g

/** A text with a mark that names its language. */
export function mark(text: string, language: string): string {
  return `${OPEN}${language}${END_OF_TAG}${text}${CLOSE}`
}

/** A text without marks, for what can say no language: attributes, titles of windows, outlines of PDFs, style sheets. */
export function withoutMarks(text: string): string {
  return text.includes(OPEN) ? text.replace(/\uE010[\w-]*\uE011|[\uE010-\uE012]/g, '') : text
}

/** A text in its parts, in order: a marked one with its language, any other without. For outputs that are no HTML. */
export function splitMarks(text: string): { text: string; language?: string }[] {
  const parts: { text: string; language?: string }[] = []
  const open: string[] = []
  let end = 0
  const take = (upTo: number): void => {
    // Inside of a mark, the outermost language counts, as in `showMarks`.
    const [language] = open
    if (upTo > end) parts.push({ text: text.slice(end, upTo), ...(language !== undefined && { language }) })
  }
  for (const { 0: found, 1: language, index } of text.matchAll(edge)) {
    take(index)
    end = index + found.length
    if (language === undefined) open.pop()
    else open.push(language)
  }
  take(text.length)
  return parts
}

/** HTML in which every marked text stands in an element with its language; inside of tags and of elements that hold plain text the marks go. */
export function showMarks(html: string): string {
  if (!html.includes(OPEN)) return html
  const open: string[] = []
  return html.replace(/<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g, (token) => {
    if (!token.startsWith('<')) return showIn(token, open)
    follow(token, open)
    return withoutMarks(token)
  })
}

/** Elements that hold plain text only. */
const plain = new Set(['title', 'desc', 'style', 'script', 'textarea', 'option'])

function showIn(text: string, open: readonly string[]): string {
  if (!text.includes(OPEN) || plain.has(open.at(-1) ?? '')) return withoutMarks(text)
  const tag = open.includes('svg') ? 'tspan' : 'span'
  let depth = 0
  // Inside of a mark, the outermost language counts: what it holds is read as part of it.
  const shown = text.replace(edge, (_, language: string | undefined) => {
    if (language === undefined) return depth > 0 && --depth === 0 ? `</${tag}>` : ''
    return depth++ === 0 ? `<${tag} class="untranslated" lang="${language}"${directionIn(tag)}>` : ''
  })
  return withoutMarks(depth === 0 ? shown : text)
}

/** Chromium finds the direction by the first letter; in a drawing the order of letters is left to the text itself. */
function directionIn(tag: string): string {
  return tag === 'span' ? ' dir="auto"' : ''
}

/** Keeps track of those open elements whose inside is another matter. */
function follow(token: string, open: string[]): void {
  const name = token.match(/^<\/?([a-z]+)/i)?.[1]?.toLowerCase() ?? ''
  if (!plain.has(name) && name !== 'svg') return
  if (token.startsWith('</')) open.pop()
  else if (!token.endsWith('/>')) open.push(name)
}
