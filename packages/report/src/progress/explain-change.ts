import type { ChangeExplanation, ChangePart, Contribution, Key, MeasureResult } from '@ai-toolkit/model'
import { betterOf } from '../name-bands.ts'
import { findMeasure, nameCause } from '../name-things.ts'
import type { ReportContext } from '../report-context.ts'
import type { Stages } from './read-stages.ts'
import { turnOf, withoutNoise } from './turn.ts'

/**
 * Which answers moved the result, and by how much. Sums and means can be parted: an answer that changed brought its difference, by its
 * weight; one that counts anew brought how far it stands from the mean as it was, and one that no longer counts took as much with it. A mean
 * of means passes the parts of each section on. Undefined where the measure is of another kind, or has no value at one end.
 */
export function explainChange({ first, last }: Stages): ChangeExplanation | undefined {
  const rule = last.context.rules.get(last.context.assessment.verdict ?? '')
  const ends: Ends = { before: first.context, after: last.context }
  const id = rule && reworked(rule.measure, ends.after)
  const [before, after] = id === undefined ? [] : [findMeasure(ends.before, id)?.value, findMeasure(ends.after, id)?.value]
  const parts = id === undefined ? undefined : partsOf(id, undefined, ends)
  if (rule === undefined || id === undefined || parts === undefined || before == null || after == null) return undefined
  return describe({ id, better: betterOf(rule), change: withoutNoise(after - before), parts }, ends)
}

/** The same assessment of one subject at two times. */
interface Ends {
  before: ReportContext
  after: ReportContext
}

/** By the id of the question, section or measure that brought it. */
type Parts = Map<string, number>

/** Less than this is the noise of binary fractions. */
const least = 1e-9

/** Where a measure only reworks another one, such as into a percentage, what that one is made of explains it. */
function reworked(id: Key, context: ReportContext): Key {
  const [only, ...others] = findMeasure(context, id)?.contributions ?? []
  const passesOn = only !== undefined && others.length === 0 && only.from === 'measure' && only.of === undefined
  return passesOn && (findMeasure(context, only.id)?.contributions.length ?? 0) > 0 ? reworked(only.id, context) : id
}

/** The parts of the change of one value of a measure, in its own units; undefined where it cannot be parted. */
function partsOf(id: Key, of: Key | undefined, ends: Ends): Parts | undefined {
  const [before, after] = [findMeasure(ends.before, id, of), findMeasure(ends.after, id, of)]
  const how = ends.after.measures.get(id)?.aggregate
  if (before?.value == null || after?.value == null || how !== ends.before.measures.get(id)?.aggregate) return undefined
  if (how !== 'sum' && how !== 'mean') return undefined
  const divisor = how === 'sum' ? 1 : after.contributions.reduce((sum, contribution) => sum + weightOf(contribution, ends.after), 0)
  const level = how === 'sum' ? 0 : (before.unrounded ?? before.value)
  return divisor === 0 ? undefined : gather(pair(before, after), { level, divisor, ends })
}

/** A contribution at both ends, or at one of them. */
interface Pair {
  key: Contribution
  before: Contribution | undefined
  after: Contribution | undefined
}

function pair(before: MeasureResult, after: MeasureResult): Pair[] {
  const earlier = new Map(before.contributions.map((contribution) => [keyOf(contribution), contribution]))
  const later = new Set(after.contributions.map(keyOf))
  return [
    ...after.contributions.map((contribution) => ({ key: contribution, before: earlier.get(keyOf(contribution)), after: contribution })),
    ...before.contributions
      .filter((contribution) => !later.has(keyOf(contribution)))
      .map((contribution) => ({ key: contribution, before: contribution, after: undefined })),
  ]
}

function keyOf({ from, id, of = '' }: Contribution): string {
  return `${from} ${id} ${of}`
}

/** How one value is put together: `level` is the mean as it was, 0 for a sum. */
interface Sharing {
  level: number
  divisor: number
  ends: Ends
}

function gather(pairs: readonly Pair[], sharing: Sharing): Parts {
  const parts: Parts = new Map()
  for (const one of pairs) {
    for (const [id, part] of partsOfPair(one, sharing)) parts.set(id, (parts.get(id) ?? 0) + part)
  }
  return parts
}

function partsOfPair({ key, before, after }: Pair, { level, divisor, ends }: Sharing): Parts {
  const below = key.from === 'measure' && before && after ? partsOf(key.id, key.of, ends) : undefined
  if (below !== undefined) return new Map([...below].map(([id, part]) => [id, part / divisor]))
  const difference = standingOf(after, level, ends.after) - standingOf(before, level, ends.before)
  return new Map([[key.of ?? key.id, difference / divisor]])
}

/** How far a contribution stands from the level, by its weight. All those of the earlier end together stand at it: they add up to 0. */
function standingOf(contribution: Contribution | undefined, level: number, context: ReportContext): number {
  return contribution === undefined ? 0 : contribution.value - weightOf(contribution, context) * level
}

function weightOf({ from, id }: Contribution, context: ReportContext): number {
  return from === 'question' ? (context.questions.get(id)?.question.weight ?? 1) : 1
}

interface Change {
  id: Key
  better: 'higher' | 'lower'
  change: number
  parts: Parts
}

function describe({ id, better, change, parts }: Change, ends: Ends): ChangeExplanation {
  const measure = ends.after.measures.get(id)
  const told = [...parts].filter(([, part]) => Math.abs(part) > least).map(([of, part]) => describePart(of, withoutNoise(part), better, ends))
  const rest = change - told.reduce((sum, part) => sum + part.change, 0)
  return {
    measure: { id, label: measure?.label ?? id },
    better,
    ...(measure?.rounding && { decimals: measure.rounding.decimals }),
    change,
    parts: told.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
    rest: Math.abs(rest) > least ? withoutNoise(rest) : 0,
  }
}

/** What only the earlier questionnaire has goes by its words there. */
function describePart(id: string, change: number, better: 'higher' | 'lower', { before, after }: Ends): ChangePart {
  const known = after.questions.has(id) || after.sections.has(id) || after.measures.has(id)
  return { ...nameCause(known ? after : before, id), change, turn: turnOf(change, better) }
}
