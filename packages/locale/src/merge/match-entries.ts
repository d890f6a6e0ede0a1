import { alignSequences } from '../align-sequences.ts'
import type { CatalogueEntry } from '../catalogue.ts'
import type { Unit } from '../units/unit.ts'
import { type Address, addressOf, comparePositions, countSharedSteps } from './address.ts'
import { countWords, measureSimilarity } from './similarity.ts'

/** Which entry goes on as which unit, and what is left on both sides. */
export interface Matching {
  pairs: ReadonlyMap<Unit, CatalogueEntry>
  freeEntries: readonly CatalogueEntry[]
}

/** Half of the words: below it, a translator is quicker without the old text than with it. */
const SIMILAR = 0.5

/** Comparisons of texts in one section; where more than 100 units of 100 changed at once, their ids tell as much as their words. */
const MOST_COMPARISONS = 10_000

/** How many entries with the same text are looked at for the nearest one. */
const MOST_CANDIDATES = 50

/** An entry or a unit that has no partner yet. */
interface Free<T> {
  item: T
  text: string
  id: string
  address: Address
}

interface Matcher {
  pairs: Map<Unit, CatalogueEntry>
  units: Set<Free<Unit>>
  active: Set<Free<CatalogueEntry>>
  obsolete: Set<Free<CatalogueEntry>>
}

/**
 * Finds for each unit the entry that goes on as it. Names stay; what is only counted (the third paragraph of a section) is followed by
 * its text. What is surest comes first:
 *
 * 1. the same name;
 * 2. in each section, the longest run of texts that stayed in order, so that what is inserted moves nothing but numbers;
 * 3. the same text, nearest first, among what is in use, then among what is obsolete;
 * 4. in each section, texts of the same kind that share at least half of their words, most similar first;
 * 5. the same id: rewritten where it stands;
 * 6. of what is obsolete, the same name, or the same section and a similar text.
 *
 * An entry is never used twice: the same words elsewhere may want other words in another language. Translators’ tools propose them.
 */
export function matchEntries(entries: readonly CatalogueEntry[], units: readonly Unit[]): Matching {
  return matchUnchanged(entries, units) ?? matchChanged(entries, units)
}

/** Where every unit has the entry that it had, and there is no other in use, as is so nearly always, all steps come to that. */
function matchUnchanged(entries: readonly CatalogueEntry[], units: readonly Unit[]): Matching | undefined {
  const active = new Map<string, CatalogueEntry>()
  const obsolete: CatalogueEntry[] = []
  for (const entry of entries) {
    if (entry.obsolete) obsolete.push(entry)
    else active.set(entry.unit, entry)
  }
  const pairs = new Map<Unit, CatalogueEntry>()
  for (const unit of units) {
    const entry = active.get(unit.id)
    if (entry?.source !== unit.text) return undefined
    pairs.set(unit, entry)
  }
  const complete = pairs.size === units.length && units.length === active.size && active.size + obsolete.length === entries.length
  return complete ? { pairs, freeEntries: obsolete } : undefined
}

function matchChanged(entries: readonly CatalogueEntry[], units: readonly Unit[]): Matching {
  const free = entries.map((item) => ({ item, text: item.source, id: item.unit, address: addressOf(item.unit) }))
  const matcher: Matcher = {
    pairs: new Map(),
    units: new Set(units.map((item) => ({ item, text: item.text, id: item.id, address: addressOf(item.id) }))),
    active: new Set(free.filter(({ item }) => !item.obsolete)),
    obsolete: new Set(free.filter(({ item }) => item.obsolete)),
  }
  pairIds(matcher, matcher.active, ({ address }) => address.position === undefined)
  pairRuns(matcher)
  pairTexts(matcher, matcher.active)
  pairTexts(matcher, matcher.obsolete)
  pairSimilar(matcher, matcher.active)
  pairIds(matcher, matcher.active, () => true)
  pairIds(matcher, matcher.obsolete, ({ address }) => address.position === undefined)
  pairSimilar(matcher, matcher.obsolete)
  return { pairs: matcher.pairs, freeEntries: [...matcher.active, ...matcher.obsolete].map(({ item }) => item) }
}

function pair({ pairs, units, active, obsolete }: Matcher, unit: Free<Unit>, entry: Free<CatalogueEntry>): void {
  pairs.set(unit.item, entry.item)
  units.delete(unit)
  active.delete(entry)
  obsolete.delete(entry)
}

function pairIds(matcher: Matcher, entries: ReadonlySet<Free<CatalogueEntry>>, filter: (unit: Free<Unit>) => boolean): void {
  const byId = Map.groupBy(entries, ({ id }) => id)
  for (const unit of [...matcher.units].filter(filter)) {
    const [entry] = sortBySimilarity(unit, byId.get(unit.id) ?? [])
    if (entry !== undefined) pair(matcher, unit, entry)
  }
}

/** A unit that is obsolete may stand there with several of its texts. */
function sortBySimilarity(unit: Free<Unit>, entries: readonly Free<CatalogueEntry>[]): Free<CatalogueEntry>[] {
  if (entries.length < 2) return [...entries]
  const words = countWords(unit.text)
  const scored = entries.map((entry) => ({ entry, score: measureSimilarity(words, countWords(entry.text)) }))
  return scored.sort((a, b) => b.score - a.score).map(({ entry }) => entry)
}

function pairRuns(matcher: Matcher): void {
  const isCounted = ({ address }: Free<unknown>): boolean => address.position !== undefined
  const entries = Map.groupBy([...matcher.active].filter(isCounted), placeOf)
  for (const [place, group] of Map.groupBy([...matcher.units].filter(isCounted), placeOf)) {
    const units = inReadingOrder(group)
    const old = inReadingOrder(entries.get(place) ?? [])
    const textsOf = (list: readonly Free<unknown>[]): string[] => list.map(({ text }) => text)
    for (const [i, j] of alignSequences(textsOf(old), textsOf(units))) {
      const [entry, unit] = [old[i], units[j]]
      if (entry !== undefined && unit !== undefined) pair(matcher, unit, entry)
    }
  }
}

function pairTexts(matcher: Matcher, entries: ReadonlySet<Free<CatalogueEntry>>): void {
  const keyOf = ({ address, text }: Free<unknown>): string => JSON.stringify([address.kind, text])
  const byText = Map.groupBy(entries, keyOf)
  for (const unit of [...matcher.units]) {
    const candidates = (byText.get(keyOf(unit)) ?? []).filter((entry) => entries.has(entry)).slice(0, MOST_CANDIDATES)
    const nearest = Math.max(...candidates.map((entry) => countSharedSteps(entry.id, unit.id)))
    const entry = candidates.find(({ id }) => countSharedSteps(id, unit.id) === nearest)
    if (entry !== undefined) pair(matcher, unit, entry)
  }
}

function pairSimilar(matcher: Matcher, entries: ReadonlySet<Free<CatalogueEntry>>): void {
  const byPlace = Map.groupBy(entries, placeOf)
  for (const [place, units] of Map.groupBy(matcher.units, placeOf)) {
    const candidates = byPlace.get(place) ?? []
    if (units.length * candidates.length > MOST_COMPARISONS) continue
    for (const { unit, entry } of compareAll(units, candidates)) {
      if (matcher.units.has(unit) && entries.has(entry)) pair(matcher, unit, entry)
    }
  }
}

/** All pairs that are similar enough, the most similar first; among equals those that keep their id. */
function compareAll(units: readonly Free<Unit>[], entries: readonly Free<CatalogueEntry>[]) {
  const words = new Map([...units, ...entries].map((free) => [free, countWords(free.text)] as const))
  const wordsOf = (free: Free<unknown>) => words.get(free as Free<Unit>) ?? new Map()
  return units
    .flatMap((unit) => entries.map((entry) => ({ unit, entry, score: measureSimilarity(wordsOf(unit), wordsOf(entry)) })))
    .filter(({ score }) => score >= SIMILAR)
    .sort((a, b) => b.score - a.score || Number(b.unit.id === b.entry.id) - Number(a.unit.id === a.entry.id))
}

function placeOf({ address }: Free<unknown>): string {
  return JSON.stringify([address.section, address.kind])
}

function inReadingOrder<T>(list: readonly Free<T>[]): Free<T>[] {
  return [...list].sort((a, b) => comparePositions(a.address.position, b.address.position))
}
