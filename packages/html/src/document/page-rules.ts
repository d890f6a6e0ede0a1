import { withoutMarks } from '../untranslated/marks.ts'
import type { Say } from '../words/say.ts'

/** What stands at the head and foot of the pages of a document. */
export interface PageHeads {
  direction: 'ltr' | 'rtl'
  /** At the head, on the side where lines begin: the same on all pages. */
  start: string
  /** At the foot, on the side where lines begin. */
  foot: string
  /** At the head, on the side where lines end: the title of the part. */
  parts: readonly { page: string; title: string }[]
}

/**
 * The `@page` rules with the texts of heads and feet; how they look is said in the template's style sheet. Chromium knows the four
 * corners only by left and right, so the sides are chosen here by the direction of the script. The cover's pages are named `cover`
 * and have none of it.
 */
export function pageRules({ direction, start, foot, parts }: PageHeads, say: Say): string {
  const [begin, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left']
  const common = `@page { @top-${begin} { content: ${cssString(start)} } @bottom-${begin} { content: ${cssString(foot)} } @bottom-${end} { content: ${pageCount(say)} } }`
  const cover =
    '@page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }'
  const named = parts.map(({ page, title }) => `@page ${page} { @top-${end} { content: ${cssString(title)} } }\n.${page} { page: ${page} }`)
  return [common, ...named, cover].join('\n')
}

/** The name of a part's pages, and its class, made of the id of the part. Ids hold letters, digits, hyphens and underscores only. */
export function pageName(id: string): string {
  return `part-${id}`
}

/** Stand-ins for the two numbers while the words are put together: private characters, which no text of a toolkit may hold. */
const PAGE = '\uE000'
const PAGES = '\uE001'

/** “Page 3 of 12” in the words of the language: the two numbers are counters, whichever of them comes first. */
function pageCount(say: Say): string {
  const counters = new Map([
    [PAGE, 'counter(page)'],
    [PAGES, 'counter(pages)'],
  ])
  // Marks of what is not translated come in pairs, which must not be cut apart.
  const pieces = withoutMarks(say('page-count', { page: PAGE, pages: PAGES })).split(/([\uE000\uE001])/)
  return pieces.map((piece) => counters.get(piece) ?? cssString(piece)).join(' ')
}

/** A text as a CSS string. All but letters, digits and spaces is written by code point, so that no text can end the string or the style sheet. */
export function cssString(text: string): string {
  const escaped = [...withoutMarks(text)].map((character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `"${escaped.join('')}"`
}
