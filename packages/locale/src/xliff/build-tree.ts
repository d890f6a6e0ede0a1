import sax, { type QualifiedAttribute, type QualifiedTag } from 'sax'
import { findUnholdable } from './xml-text.ts'

/** An element of an XML file. */
export interface XmlElement {
  /** Without a prefix. */
  name: string
  namespace: string
  attributes: Attributes
  children: (XmlElement | string)[]
  /** Where its opening tag begins and ends, in UTF-16 units of the text. */
  start: number
  end: number
}

/** The values of attributes by name; of one in a namespace, by `{namespace}name`. */
export type Attributes = ReadonlyMap<string, string>

/** The first thing that keeps a file from being read, and where it stands. */
export type Fault = Refusal & { start: number; end: number }

type Refusal = { kind: 'syntax'; problem: string } | { kind: 'forbidden'; found: string } | { kind: 'limit'; limit: number; what: string }

/** Ten times the longest part of a long toolkit (1.5 million). */
export const MOST_CHARACTERS = 16 * 2 ** 20
/** Ours has 5 levels; inline elements of tools may stand in one another. */
const MOST_LEVELS = 50
/** About 20,000 units with all their notes. */
const MOST_ELEMENTS = 200_000
/** For an opening tag with all its attributes, in UTF-16 units; ours have 500. The time that the parser takes grows with the square. */
const LONGEST_TAG = 2 ** 14
/** How much is read before it is asked again whether to go on, in UTF-16 units. */
const STEP = 2 ** 14

/** The only entities. Without a prototype: the parser looks names up in it, and `&constructor;` is no entity. */
const entities: Record<string, string> = Object.assign(Object.create(null), { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

/** What has been read so far. */
interface Draft {
  root: XmlElement | undefined
  /** Elements that are not yet closed, outermost first. */
  open: XmlElement[]
  elements: number
  /** Where the opening tag that is being read begins; undefined between tags. */
  tagStart: number | undefined
  fault: Fault | undefined
}

/** The tree of an XML text whose line ends are line feeds; it ends at the first fault. */
export function buildTree(text: string): { root: XmlElement | undefined; fault: Fault | undefined } {
  const invalid = findUnholdable(text)
  if (invalid !== undefined) {
    return { root: undefined, fault: { kind: 'syntax', problem: 'XML cannot hold this character', start: invalid, end: invalid + 1 } }
  }
  const draft: Draft = { root: undefined, open: [], elements: 0, tagStart: undefined, fault: undefined }
  const parser = makeParser(draft)
  for (let at = 0; at < text.length && draft.fault === undefined; at += STEP) {
    parser.write(text.slice(at, at + STEP))
    const { tagStart: start = parser.position } = draft
    if (parser.position - start > LONGEST_TAG) draft.fault ??= { kind: 'limit', limit: LONGEST_TAG, what: 'characters in one tag', start, end: start }
  }
  if (draft.fault === undefined) parser.close()
  if (draft.root === undefined) draft.fault ??= { kind: 'syntax', problem: 'there is nothing in it', start: 0, end: text.length }
  return draft
}

function makeParser(draft: Draft): sax.SAXParser {
  const parser = sax.parser(true, { xmlns: true, position: true })
  parser.ENTITIES = entities
  const refuse = (what: Refusal, start = parser.startTagPosition - 1): void => {
    draft.fault ??= { ...what, start, end: parser.position }
  }
  const attributes = new Map<string, string>()
  parser.onerror = ({ message }) => refuse({ kind: 'syntax', problem: describeError(message) }, parser.position - 1)
  parser.ondoctype = () => refuse({ kind: 'forbidden', found: 'a document type declaration' })
  parser.onsgmldeclaration = () => refuse({ kind: 'forbidden', found: 'a declaration' })
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml' || parser.startTagPosition !== 1) refuse({ kind: 'forbidden', found: 'a processing instruction' })
  }
  parser.onopentagstart = () => {
    draft.tagStart = parser.startTagPosition - 1
  }
  parser.onattribute = ({ name, uri, local, value }: QualifiedAttribute) => {
    const key = uri === '' ? local : `{${uri}}${local}`
    if (attributes.has(key)) refuse({ kind: 'syntax', problem: `the attribute \`${name}\` stands here twice` })
    attributes.set(key, value)
  }
  parser.onopentag = ({ uri, local }: QualifiedTag) => {
    const element = {
      name: local,
      namespace: uri,
      attributes: new Map(attributes),
      children: [],
      start: parser.startTagPosition - 1,
      end: parser.position,
    }
    attributes.clear()
    draft.tagStart = undefined
    const fault = openElement(element, draft)
    if (fault !== undefined) refuse(fault)
  }
  parser.onclosetag = () => {
    draft.open.pop()
  }
  parser.ontext = (text) => {
    draft.open.at(-1)?.children.push(text)
  }
  parser.oncdata = parser.ontext
  return parser
}

/** The parser goes on to the end of its step behind a fault; nothing is kept of that. */
function openElement(element: XmlElement, draft: Draft): Refusal | undefined {
  const parent = draft.open.at(-1)
  draft.elements += 1
  if (draft.fault !== undefined) return undefined
  if (parent === undefined && draft.root !== undefined) return { kind: 'syntax', problem: 'a second element stands beside the first' }
  if (draft.open.length === MOST_LEVELS) return { kind: 'limit', limit: MOST_LEVELS, what: 'elements one inside another' }
  if (draft.elements > MOST_ELEMENTS) return { kind: 'limit', limit: MOST_ELEMENTS, what: 'elements' }
  draft.root ??= element
  parent?.children.push(element)
  draft.open.push(element)
  return undefined
}

/** The parser adds the place on further lines; its own words are what remains. */
function describeError(message: string): string {
  return message.split('\n')[0] ?? message
}
