import { writeInlines } from '@ai-toolkit/guide'
import type { Chapter, TextRun } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import { classifyWords, type TextComparison } from './compare-text.ts'
import { diffWords } from './diff-words.ts'
import { type Found, foundItem } from './found.ts'
import type { Item } from './list-items.ts'
import { listPassages, type Passage } from './list-passages.ts'
import { matchPassages, type PassagePair } from './match-passages.ts'
import type { Pairing } from './pair-items.ts'

/** The chapters of a resource in both editions. */
export interface ChapterLists {
  earlier: readonly Chapter[]
  later: readonly Chapter[]
}

/** What changed in the texts of chapters that are in both editions. The text of a new or removed section is not listed: its heading is. */
export function compareChapters(lists: ChapterLists, pairing: Pairing, comparison: TextComparison): Found[] {
  const chapters = pairing.pairs
    .filter(({ later }) => later.kind === 'chapter')
    .map((pair) => ({ item: pair.later, earlier: chapterOf(lists.earlier, pair.earlier), later: chapterOf(lists.later, pair.later) }))
    .filter(({ earlier, later }) => layoutOf(earlier) !== layoutOf(later))
  const passages = chapters.map(({ earlier, later }) => ({ earlier: earlier.flatMap(listPassages), later: later.flatMap(listPassages) }))
  const changed = comparePassages(passages, pairing, comparison)
  const layouts = chapters.filter(({ earlier, later }) => textOf(earlier) === textOf(later))
  return [...changed, ...layouts.map(({ item }) => foundItem('changed', item, { subject: 'chapter.layout', event: 'changed', field: 'layout' }))]
}

function comparePassages(chapters: Parameters<typeof matchPassages>[0], pairing: Pairing, comparison: TextComparison): Found[] {
  const { moved, reworded, removed, added } = matchPassages(chapters, comparison.tokenise)
  const [before, after] = [pairing.earlier, pairing.later].map((items) => new Map(items.map((item) => [placeOf(item), item])))
  const [gone, fresh] = [pairing.removed, pairing.added].map((items) => new Set(items.map(placeOf)))
  const isIn = (places: ReadonlySet<string> | undefined, passage: Passage): boolean => places?.has(`heading ${passage.heading}`) ?? false
  const found = [
    ...moved.map(({ later }) => toFound('moved', later, after, [{ run: 'kept', text: later.readable }])),
    ...reworded.map((pair) => toReworded(pair, after, comparison)),
    ...removed.filter((one) => !isIn(gone, one)).map((one) => toFound('removed', one, before, [{ run: 'removed', text: one.readable }])),
    ...added.filter((one) => !isIn(fresh, one)).map((one) => toFound('added', one, after, [{ run: 'added', text: one.readable }])),
  ]
  const position = new Map(chapters.flatMap((chapter) => chapter.later).map(({ unit }, index) => [unit, index]))
  const positionOf = ({ kind, item }: Found): number => (kind === 'removed' ? undefined : position.get(item.id)) ?? position.size
  return found.sort((a, b) => positionOf(a) - positionOf(b))
}

type Places = ReadonlyMap<string, Item> | undefined

function toReworded({ earlier, later }: PassagePair, places: Places, comparison: TextComparison): Found {
  const event = classifyWords(earlier.written, later.written, later.unit, comparison) ?? 'reworded'
  return { ...toFound('reworded', later, places, diffWords(earlier.readable, later.readable, comparison.tokenise)), event }
}

function toFound(kind: Found['kind'], passage: Passage, places: Places, words: TextRun[]): Found {
  const parent = places?.get(`heading ${passage.heading}`) ?? places?.get(`chapter ${passage.chapter}`)
  const { unit } = passage
  const item: Item = { kind: 'passage', id: unit, key: `passage ${unit}`, path: unit, title: parent?.title ?? '', parent, fields: new Map() }
  return foundItem(kind, item, { details: { words: words.filter(({ text }) => text !== '') } })
}

/** By the id in its own edition: keys follow what goes on under another id. */
function placeOf({ kind, id }: Item): string {
  return `${kind} ${id}`
}

function chapterOf(chapters: readonly Chapter[], { id }: Item): Chapter[] {
  return chapters.filter((chapter) => chapter.id === id)
}

/** What a chapter says, passage by passage and heading by heading. */
function textOf(chapters: readonly Chapter[]): string {
  const passages = chapters.flatMap(listPassages).map(({ kind, written }) => [kind, written])
  const headings = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' ? [[block.id, writeInlines(block.children)]] : [])),
  )
  return JSON.stringify([passages, headings])
}

/** How a chapter is set out: its tree without ids of units and languages, and with every wrapping of lines taken for a space. */
function layoutOf(chapters: readonly Chapter[]): string {
  const trees = chapters.map(({ blocks, footnotes }) => [blocks, footnotes])
  const plain = JSON.stringify(trees, (key, value: unknown) =>
    key === 'unit' || key === 'lang' ? undefined : typeof value === 'string' ? value.replace(/\s+/g, ' ') : value,
  )
  // A sealed edition has the fields of its nodes in another order than one that was just compiled.
  return canonicalJson(JSON.parse(plain))
}
