import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { XmlElement } from './build-tree.ts'
import { CORE, OWN } from './namespaces.ts'
import type { ParsedXml } from './parse-xml.ts'
import { fromToken } from './unit-token.ts'
import { type XliffState, xliffStates } from './xliff-state.ts'

/** A unit as a file has it. */
export interface FoundUnit {
  id: string
  source: string
  /** Empty where there is none. */
  target: string
  /** Undefined where nothing is said. */
  state: XliffState | undefined
  /** Marked as fuzzy, whatever its state is. */
  isDoubted: boolean
  /** What people wrote about it. */
  notes: string[]
  /** What the unit was when it was exported, as far as the file still says so: digests of the texts, and the state. */
  exported: { source: string | undefined; target: string | undefined; state: string | undefined }
  place: Place
}

/** Notes that we wrote, and that say nothing that a translator has to say. */
const ownCategories = new Set(['context', 'location', 'previous-source'])

/** Reads one `<unit>`, or says why it cannot be read. */
export function readUnit(element: XmlElement, xml: ParsedXml): FoundUnit | Diagnostic {
  const id = idOf(element)
  const [segment, ...more] = childrenOf(element, 'segment', 'ignorable')
  const [source, ...sources] = segment === undefined ? [] : childrenOf(segment, 'source')
  const targets = segment === undefined ? [] : childrenOf(segment, 'target')
  const isWhole = more.length + sources.length === 0 && targets.length <= 1
  if (segment === undefined || source === undefined || !isWhole) return codes.xliffSegments.at(xml.placeOf(element), { unit: id })
  const code = [source, ...targets].map(findCode).find((found) => found !== undefined)
  if (code !== undefined) return codes.xliffInline.at(xml.placeOf(code), { unit: id, found: describeCode(code) })
  const found = segment.attributes.get('state')
  const state = found === undefined ? undefined : xliffStates.get(found)
  if (found !== undefined && state === undefined) {
    return codes.xliffState.at(xml.placeOf(segment, 'state'), { unit: id, found, known: [...xliffStates.keys()] })
  }
  return {
    id,
    source: textOf(source),
    target: targets.map(textOf).join(''),
    state,
    // Poedit calls it translated and says so beside it.
    isDoubted: segment.attributes.get('subState') === 'poedit:fuzzy',
    notes: readNotes(element),
    exported: { source: own(element, 'source'), target: own(element, 'target'), state: own(element, 'state') },
    place: xml.placeOf(element),
  }
}

/** The id of the unit that a `<unit>` is of; empty where it has none. */
export function idOf(element: XmlElement): string {
  return fromToken(element.attributes.get('id') ?? '')
}

/** The elements of XLIFF itself with one of these names that stand directly in an element. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) => (typeof child !== 'string' && isCore(child, ...names) ? [child] : []))
}

/** One of our own attributes. */
export function own(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(`{${OWN}}${name}`)
}

function isCore({ name, namespace }: XmlElement, ...names: readonly string[]): boolean {
  return namespace === CORE && names.includes(name)
}

/** The first element in a text that is neither a character nor a mere mark on the text, such as a term that a tool has recognised. */
function findCode(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const isText = isCore(child, 'mrk', 'sm', 'em') || (isCore(child, 'cp') && characterOf(child) !== undefined)
    const code = isText ? findCode(child) : child
    if (code !== undefined) return code
  }
  return undefined
}

function describeCode({ name, attributes }: XmlElement): string {
  const detail = ['hex', 'id'].find((attribute) => attributes.has(attribute))
  return `\`<${name}${detail === undefined ? '' : ` ${detail}="${attributes.get(detail)}"`}>\``
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      return isCore(child, 'cp') ? (characterOf(child) ?? '') : textOf(child)
    })
    .join('')
}

/** The character that a `<cp hex="…"/>` stands for: two digits for each octet of its code point. */
function characterOf({ attributes }: XmlElement): string | undefined {
  const hex = attributes.get('hex') ?? ''
  const point = Number.parseInt(hex, 16)
  return /^(?:[0-9a-fA-F]{2}){1,4}$/.test(hex) && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}

function readNotes(unit: XmlElement): string[] {
  const notes = childrenOf(unit, 'notes').flatMap((element) => childrenOf(element, 'note'))
  return notes.filter(({ attributes }) => !ownCategories.has(attributes.get('category') ?? '')).map(textOf)
}
