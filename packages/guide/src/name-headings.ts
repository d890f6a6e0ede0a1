import { codes } from '@ai-toolkit/diagnostics'
import type { Block, Heading, Place } from '@ai-toolkit/model'
import { slug } from 'github-slugger'
import { isAnchorId } from './id-forms.ts'
import type { HeadingInfo } from './parsed.ts'
import { plainText } from './plain-text.ts'
import type { HeadingSource, Reading } from './reading.ts'
import { shorten } from './shorten.ts'

/** The section before the first heading, in the ids of units; so no heading may have it. */
export const TOP_SECTION = 'top'

/** For headings of which no id can be made; they are reported. */
const FALLBACK_ID = 'section'

/** The ids of one chapter, while they are given. */
interface Names {
  /** With the place of the heading that has it. */
  taken: Map<string, Place | undefined>
  /** The last number that was put behind an id. */
  numbers: Map<string, number>
}

/** A heading while it is named. */
interface Unnamed extends HeadingSource {
  heading: Heading
  title: string
  place: Place
}

/**
 * Gives the headings at the top of a chapter their ids, and checks their order. A declared id goes before a derived one, so that a
 * new heading never takes the id of an old one.
 */
export function nameHeadings(blocks: readonly Block[], reading: Reading): HeadingInfo[] {
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [describe(block, reading)] : []))
  checkOrder(headings, reading)
  const names: Names = { taken: new Map([[TOP_SECTION, undefined]]), numbers: new Map() }
  for (const unnamed of headings) claimDeclaredId(unnamed, names, reading)
  for (const unnamed of headings) if (unnamed.heading.id === '') deriveId(unnamed, names, reading)
  return headings.flatMap(({ heading: { id, depth }, title, place, declared }) =>
    title === '' ? [] : [{ id, title, depth, place: declared?.id === id ? declared.place : place }],
  )
}

function describe(heading: Heading, { headings, places }: Reading): Unnamed {
  const source = headings.get(heading)
  const place = places.get(heading)
  if (source === undefined || place === undefined) throw new Error('A heading was read without its source.')
  return { ...source, heading, title: plainText(heading.children), place }
}

/** Depths go down by one at a time; the chapter's title has depth 1. */
function checkOrder(headings: readonly Unnamed[], { diagnostics }: Reading): void {
  let from = 1
  for (const { heading, depth, title, place } of headings) {
    if (title === '') diagnostics.push(codes.emptyHeading.at(place, {}))
    if (depth !== heading.depth) diagnostics.push(codes.headingDepth.at(place, { depth }))
    else if (depth > from + 1) diagnostics.push(codes.headingJump.at(place, { from, to: depth }))
    from = heading.depth
  }
}

function claimDeclaredId({ heading, declared }: Unnamed, { taken }: Names, { diagnostics }: Reading): void {
  if (declared === undefined) return
  const { id, place } = declared
  const first = taken.get(id)
  if (id === TOP_SECTION) {
    diagnostics.push(codes.malformedHeadingId.at(place, { found: id, problem: 'it is kept for what stands before the first heading' }))
  } else if (first !== undefined) {
    diagnostics.push(codes.duplicateHeadingId.at(place, { id }, { related: [{ message: 'It stands here first.', place: first }] }))
  } else {
    heading.id = id
    taken.set(id, place)
  }
}

function deriveId({ heading, declared, title, place }: Unnamed, names: Names, { diagnostics }: Reading): void {
  const derived = idOfTitle(title)
  const first = derived === undefined ? undefined : names.taken.get(derived)
  heading.id = freeId(derived ?? FALLBACK_ID, names)
  names.taken.set(heading.id, place)
  // A heading without words, or with an id that cannot be, has been reported already.
  if (title === '' || declared !== undefined) return
  if (derived === undefined) diagnostics.push(codes.headingNeedsId.at(place, { title: shorten(title) }))
  else if (first !== undefined) {
    const related = [{ message: 'It stands here first.', place: first }]
    diagnostics.push(codes.repeatedHeading.at(place, { id: derived, given: heading.id }, { related }))
  }
}

/** As GitHub makes it, but with plain letters for accented ones and one hyphen for several; undefined where that is no id. */
function idOfTitle(title: string): string | undefined {
  const plain = title.normalize('NFKD').replace(/\p{Mark}/gu, '')
  const id = slug(plain)
    .replace(/[-_]{2,}/g, '-')
    .replace(/^[-_]|[-_]$/g, '')
  return isAnchorId(id) ? id : undefined
}

/** The id, or the first with a number behind it that is free; numbers begin with 2. */
function freeId(id: string, { taken, numbers }: Names): string {
  if (!taken.has(id)) return id
  let number = (numbers.get(id) ?? 1) + 1
  while (taken.has(`${id}-${number}`)) number += 1
  numbers.set(id, number)
  const free = `${id}-${number}`
  return isAnchorId(free) ? free : freeId(FALLBACK_ID, { taken, numbers })
}
