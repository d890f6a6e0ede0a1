import { codes } from '@ai-toolkit/diagnostics'
import type { Nodes } from 'mdast'
import { placeOfName } from './directive-places.ts'
import { placeOf, type Reading } from './reading.ts'

/** Where a node stands: what it is directly inside of, what that is inside of, and how deep it is. */
export interface Scope {
  within: Container
  outer: Scope | undefined
  /** 0 for the text itself. */
  depth: number
}

/** What can hold other nodes. */
export type Container = 'chapter' | 'prose' | 'list' | 'quote' | 'box' | 'footnote' | 'table' | 'link' | 'see' | 'term' | 'words'

/** What not everything can hold. */
export type Placed =
  | 'heading'
  | 'table'
  | 'code'
  | 'quote'
  | 'rule'
  | 'box'
  | 'figure'
  | 'insert'
  | 'footnote'
  | 'footnoteReference'
  | 'link'
  | 'see'
  | 'term'

/** Far more than any text needs; each level costs memory in every program that reads the tree. */
export const NESTING_LIMIT = 32

const placedWords: Record<Placed, string> = {
  heading: 'A heading',
  table: 'A table',
  code: 'A block of code',
  quote: 'A quote',
  rule: 'A dividing line',
  box: 'A box',
  figure: 'A figure',
  insert: 'An insert of principles or terms',
  footnote: 'The text of a footnote',
  footnoteReference: 'A footnote mark',
  link: 'A link',
  see: 'A reference',
  term: 'A term',
}

const prose: Placed[] = ['heading', 'table', 'code', 'quote', 'rule', 'box', 'figure', 'insert', 'footnote', 'footnoteReference']
// Links cannot hold links in HTML, and all of these become links.
const links: Placed[] = ['link', 'see', 'term', 'footnoteReference']

/** What a container refuses, however deep inside it, and what it is called. */
const containers: Record<Container, { words: string; refuses: readonly Placed[] }> = {
  chapter: { words: 'chapter', refuses: [] },
  prose: { words: 'text field', refuses: prose },
  // A heading stands at the top, or contents would name what is only a part of something; inserts bring headings along.
  list: { words: 'list', refuses: ['heading', 'insert'] },
  quote: { words: 'quote', refuses: ['heading', 'insert'] },
  box: { words: 'box', refuses: ['heading', 'insert', 'box'] },
  // Notes are printed small, on any page, and their units are named after the note.
  footnote: { words: 'footnote', refuses: ['heading', 'insert', 'box', 'table', 'figure', 'footnote', 'footnoteReference'] },
  table: { words: 'table', refuses: [] },
  link: { words: 'link', refuses: links },
  see: { words: 'reference', refuses: links },
  term: { words: 'term', refuses: links },
  words: { words: 'words that are set off', refuses: [] },
}

/** The scope of a text as a whole. */
export function topScope(within: 'chapter' | 'prose'): Scope {
  return { within, outer: undefined, depth: 0 }
}

/** The scope of what stands inside a container. */
export function enterScope(within: Container, outer: Scope): Scope {
  return { within, outer, depth: outer.depth + 1 }
}

/** Whether something may stand in a scope; reports it where not. */
export function isAllowed(placed: Placed | undefined, node: Nodes, scope: Scope, reading: Reading): boolean {
  if (placed === undefined) return true
  const refusing = findRefusing(placed, scope)
  if (refusing === undefined) return true
  const { words } = containers[refusing]
  const fix =
    refusing === 'prose'
      ? 'Put it into a chapter, and lead there with :see[text]{to=resource#id}.'
      : `Move it out of the ${words}, or write it in another way.`
  // A box may be long: its first line is what is to be looked at.
  const place = node.type === 'containerDirective' ? placeOfName(node, reading) : placeOf(node, reading)
  reading.diagnostics.push(codes.notAllowedHere.at(place, { what: placedWords[placed], where: `a ${words}` }, { fix }))
  return false
}

/** Whether there is room for one more level; reports it where not. */
export function isShallow(node: Nodes, scope: Scope, reading: Reading): boolean {
  if (scope.depth < NESTING_LIMIT) return true
  reading.diagnostics.push(codes.nestedTooDeep.at(placeOf(node, reading), { limit: NESTING_LIMIT, what: 'lists, quotes and marks' }))
  return false
}

function findRefusing(placed: Placed, scope: Scope | undefined): Container | undefined {
  for (let at = scope; at !== undefined; at = at.outer) if (containers[at.within].refuses.includes(placed)) return at.within
  return undefined
}
