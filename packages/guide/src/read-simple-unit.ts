import type { Inline } from '@ai-toolkit/model'
import { isAnchorId, isReference, isSlug } from './id-forms.ts'

/** In UTF-16 units; longer texts are for the parser, which knows its limits. */
const MOST_CHARACTERS = 10_000

/** What no text of a simple unit may hold: signs of inlines, escapes, character references, tables, braces, controls, marks of direction. */
const signs = '\\\\`*_[\\]<&{}|~\\u0000-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF'
const words = `(?:[^${signs}:]|:(?=[\\s*]|$))+`
const inner = `(?!\\s)${words}(?<!\\s)`

/**
 * One inline. Emphasis only where no rule of CommonMark could have it otherwise: it begins behind a space, or behind a sign and before a letter, and
 * ends behind a letter or a sign and before a space, or behind a letter and before a sign.
 */
const inline = new RegExp(
  [
    `(?<text>${words})`,
    `(?<stars>(?:(?<!\\S)\\*\\*?(?=[^\\s*])|(?<=(?!\\*)\\p{P})\\*\\*?(?=[\\p{L}\\p{N}])))(?<stressed>${words})(?:(?<=\\S)\\k<stars>(?=\\s|$)|(?<=[\\p{L}\\p{N}])\\k<stars>(?=(?!\\*)\\p{P}))`,
    ':(?<name>see|term)(?:\\[(?<label>INNER)\\])?\\{(?<attribute>to|id)=(?<target>[a-z0-9#_-]+)\\}(?![[{])',
    '(?<!!)\\[\\^(?<note>[a-z0-9_-]+)\\](?![:([])',
    '(?<!!)\\[(?!\\^)(?<linked>INNER)\\]\\((?<url>https?://[a-z][a-zA-Z0-9./_~%?=#-]*)\\)',
  ]
    .join('|')
    .replaceAll('INNER', inner),
  'uy',
)

/** What a line of Markdown may begin with that is more than a paragraph, and spaces at the edges, which Markdown drops. */
const edges = /^[\s#+=>-]|^\d+[.)]|\s$/

/**
 * The inlines of a unit that has only text, plain emphasis, references, terms, links and marks of footnotes, each with plain text inside:
 * nearly every unit. To parse one takes fifty times longer. Undefined where that is not sure; what is given is what the parser gives, without
 * a finding.
 */
export function readSimpleUnit(text: string): Inline[] | undefined {
  if (text === '' || text.length > MOST_CHARACTERS || edges.test(text)) return undefined
  const inlines: Inline[] = []
  inline.lastIndex = 0
  while (inline.lastIndex < text.length) {
    const found = inline.exec(text)
    const made = found?.groups === undefined ? undefined : inlineOf(found.groups)
    if (made === undefined) return undefined
    inlines.push(made)
  }
  return inlines
}

type Groups = Record<string, string | undefined>

function inlineOf(groups: Groups): Inline | undefined {
  const { text, stars, stressed, note, url, linked = '' } = groups
  if (text !== undefined) return { type: 'text', value: text }
  if (stressed !== undefined) return { type: stars === '*' ? 'emphasis' : 'strong', children: textIn(stressed) }
  if (note !== undefined) return isAnchorId(note) ? { type: 'footnoteReference', id: note } : undefined
  if (url !== undefined) return URL.canParse(url) ? { type: 'link', url, children: textIn(linked) } : undefined
  return directiveOf(groups)
}

function directiveOf({ name, attribute, target = '', label }: Groups): Inline | undefined {
  if (name === 'see' && attribute === 'to' && isReference(target))
    return { type: 'see', to: target, children: label === undefined ? [] : textIn(label) }
  if (name === 'term' && attribute === 'id' && isSlug(target) && label !== undefined) return { type: 'term', id: target, children: textIn(label) }
  return undefined
}

function textIn(value: string): Inline[] {
  return [{ type: 'text', value }]
}
