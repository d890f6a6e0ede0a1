import { compareChapters } from './compare-chapters.ts'
import { compareCounting } from './compare-counting.ts'
import { compareFields, type FieldComparison } from './compare-fields.ts'
import { readInputs } from './counting.ts'
import { diffWords } from './diff-words.ts'
import { findArrivals, findDepartures } from './find-arrivals.ts'
import { findLineages, type Lineage } from './find-lineages.ts'
import { findMoves } from './find-moves.ts'
import { findRenamedTexts } from './find-renamed-texts.ts'
import { type Found, foundItem } from './found.ts'
import { choicesIn, isReplaced } from './is-replaced.ts'
import { type Item, listItems, type PartValue } from './list-items.ts'
import { isPartOf, type Pair, type Pairing, pairItems } from './pair-items.ts'
import type { Tokenise } from './words-of.ts'

/** A part in both editions, and what editors have declared of its questions. */
export interface PartPair {
  earlier: PartValue
  later: PartValue
  declared: readonly Lineage[]
}

/** Everything that changed in one part, in the order of the later edition, then what is gone. */
export function diffPart(part: PartPair, comparison: FieldComparison): Found[] {
  const { pairing: paired, renamed } = pairParts(part)
  const replaced = findReplaced(paired, comparison.tokenise)
  const known = withoutItems(paired, new Set(replaced.map(({ later }) => later.key)))
  const lineages = listLineages(part.declared, known, comparison.tokenise)
  const pairing = withoutLineages(known, lineages)
  const counting = { earlier: readInputs(questionnaireOf(part.earlier)), later: readInputs(questionnaireOf(part.later)) }
  const lists = { earlier: chaptersOf(part.earlier), later: chaptersOf(part.later) }
  const found = [
    ...lineages.flatMap((lineage) => toFound(lineage, pairing)),
    ...replaced.map(({ earlier, later }) =>
      foundItem('replaced', later, { details: { words: diffWords(earlier.title, later.title, comparison.tokenise) } }),
    ),
    ...findRenamed(pairing, renamed),
    ...findArrivals(pairing, { counting, laterEdition: comparison.laterEdition }),
    ...findDepartures(pairing, comparison.tokenise),
    ...findMoves(pairing),
    ...pairing.pairs.flatMap((pair) => compareFields(pair, comparison)),
    ...compareCounting(pairing, counting),
    ...compareChapters(lists, pairing, comparison),
  ]
  return inReadingOrder(found, pairing)
}

/** Pairs twice: what goes on under another id takes its parts with it. */
function pairParts({ earlier, later, declared }: PartPair): { pairing: Pairing; renamed: ReadonlyMap<string, string> } {
  const [before, after] = [listItems(earlier), listItems(later)]
  const questions = declared.filter((lineage) => !isManifold(lineage) && isOpen(lineage, before, after))
  const texts = findRenamedTexts({ chapters: chaptersOf(earlier), items: before }, { chapters: chaptersOf(later), items: after })
  const renamed = new Map([...questions.map(({ from, to }) => [`question ${from[0]}`, `question ${to[0]}`] as const), ...texts])
  return { pairing: pairItems(listItems(earlier, renamed), after), renamed }
}

/** That what is declared is so: the old id is gone, and the new one is new. `checkMigration` says of others what is wrong with them. */
function isOpen({ from, to }: Lineage, before: readonly Item[], after: readonly Item[]): boolean {
  const [gone, fresh] = [
    from.every((id) => hasQuestion(before, id) && !hasQuestion(after, id)),
    to.every((id) => hasQuestion(after, id) && !hasQuestion(before, id)),
  ]
  return gone && fresh
}

function isManifold({ from, to }: Lineage): boolean {
  return from.length > 1 || to.length > 1
}

function findReplaced(pairing: Pairing, tokenise: Tokenise): Pair[] {
  const choices = { earlier: choicesIn(pairing.earlier), later: choicesIn(pairing.later) }
  return pairing.pairs.filter((pair) => pair.earlier.id === pair.later.id && isReplaced(pair, choices, tokenise))
}

/** Without some items and whatever is part of them. */
function withoutItems(pairing: Pairing, keys: ReadonlySet<string>): Pairing {
  const stays = (item: Item): boolean => !keys.has(item.key) && !isPartOf(item, ({ key }) => keys.has(key))
  return {
    ...pairing,
    pairs: pairing.pairs.filter(({ later }) => stays(later)),
    removed: pairing.removed.filter(stays),
    added: pairing.added.filter(stays),
  }
}

/** What is declared, and what the texts tell of the rest. */
function listLineages(declared: readonly Lineage[], pairing: Pairing, tokenise: Tokenise): Lineage[] {
  const known = declared.filter((lineage) => isManifold(lineage) && isThere(lineage, pairing))
  return [...known, ...findLineages(withoutLineages(pairing, known), tokenise)]
}

function isThere({ from, to }: Lineage, { earlier, later }: Pairing): boolean {
  return from.every((id) => hasQuestion(earlier, id)) && to.every((id) => hasQuestion(later, id))
}

function hasQuestion(items: readonly Item[], id: string): boolean {
  return items.some((item) => item.kind === 'question' && item.id === id)
}

function withoutLineages(pairing: Pairing, lineages: readonly Lineage[]): Pairing {
  const [gone, fresh] = [new Set(lineages.flatMap(({ from }) => from)), new Set(lineages.flatMap(({ to }) => to))]
  const isIn = (ids: ReadonlySet<string>, { kind, id }: Item): boolean => kind === 'question' && ids.has(id)
  return {
    ...pairing,
    removed: pairing.removed.filter((item) => !isIn(gone, item)),
    added: pairing.added.filter((item) => !isIn(fresh, item)),
  }
}

/** A question that was split may live on as one of its parts; one that others were merged into is a question of the later edition. */
function toFound({ from, to }: Lineage, { earlier, later }: Pairing): Found[] {
  const find = (items: readonly Item[], id: string | undefined): Item | undefined => items.find((item) => item.kind === 'question' && item.id === id)
  const merged = from.length > 1
  const living = find(later, merged ? to[0] : from[0])
  const item = living ?? find(earlier, from[0])
  if (item === undefined) return []
  const side = living === undefined ? 'earlier' : 'later'
  return [foundItem(merged ? 'merged' : 'split', item, { side, details: { others: [...(merged ? from : to)] } })]
}

function findRenamed({ pairs }: Pairing, renamed: ReadonlyMap<string, string>): Found[] {
  const goesOn = new Set(renamed.values())
  return pairs
    .filter(({ earlier, later }) => earlier.id !== later.id && goesOn.has(later.key))
    .map(({ earlier, later }) => foundItem('renamed', later, { details: { others: [earlier.id] } }))
}

function inReadingOrder(found: readonly Found[], { earlier, later }: Pairing): Found[] {
  const position = new Map([...later, ...earlier].map((item, index) => [item, index]))
  const positionOf = ({ item }: Found): number => position.get(item) ?? position.get(item.parent ?? item) ?? 0
  return [...found].sort((a, b) => positionOf(a) - positionOf(b))
}

function questionnaireOf(part: PartValue) {
  return 'questionnaire' in part ? part.questionnaire : undefined
}

function chaptersOf(part: PartValue) {
  return 'chapters' in part ? part.chapters : []
}
