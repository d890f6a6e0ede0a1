import type { ChangeExplanation, ChangePart, Contribution, Key, MeasureResult } from '@ai-toolkit/model'
import { betterOf } from '../name-bands.ts'
import { findMeasure, nameCause } from '../name-things.ts'
import type { ReportContext } from '../report-context.ts'
import type { Stage, Stages } from './read-stages.ts'
import { turnOf, withoutNoise } from './turn.ts'

/**
 * Which answers moved the result, and by how much. Sums and means can be parted: an answer that changed brought its difference, by its
 * weight; one that counts anew brought how far it stands from the mean as it was, and one that no longer counts took as much with it. A mean
 * of means passes the parts of each section on. Undefined where the measure is of another kind, or has no value at one end.
 */
export function explainChange({ first, last }: Stages): ChangeExplanation | undefined {
  const rule = last.context.rules.get(last.context.assessment.verdict ?? '')
  const ends: Ends = { before: first.context, after: last.context }
  const id = rule && reworked(rule.measure, ends)
  const [before, after] = id === undefined ? [] : [findMeasure(ends.before, id)?.value, findMeasure(ends.after, id)?.value]
  const parts = id === undefined ? undefined : partsOf(id, undefined, ends)
  if (rule === undefined || id === undefined || parts === undefined || before == null || after == null) return undefined
  return describe(last, { id, better: betterOf(rule), change: withoutNoise(after - before), parts }, first)
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
function reworked(id: Key, { after }: Ends): Key {
  const [only, ...others] = findMeasure(after, id)?.contributions ?? []
  const passesOn = only !== undefined && others.length === 0 && only.from === 'measure' && only.of === undefined
  return passesOn && (findMeasure(after, only.id)?.contributions.length ?? 0) > 0 ? reworked(only.id, { before: after, after }) : id
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
  const difference = after
    ? after.value - (before?.value ?? weightOf(after, ends.after) * level)
    : (before ? weightOf(before, ends.before) : 0) * level - (before?.value ?? 0)
  return new Map([[key.of ?? key.id, difference / divisor]])
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

function describe({ context }: Stage, { id, better, change, parts }: Change, first: Stage): ChangeExplanation {
  const decimals = context.measures.get(id)?.rounding?.decimals
  const named = [...parts]
    .filter(([, part]) => Math.abs(part) > least)
    .map(([of, part]) => namePart(of, withoutNoise(part), better, context, first.context))
  const told = named.reduce((sum, part) => sum + part.change, 0)
  return {
    measure: { id, label: context.measures.get(id)?.label ?? id },
    better,
    ...(decimals !== undefined && { decimals }),
    change,
    parts: named.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
    rest: Math.abs(change - told) > least ? withoutNoise(change - told) : 0,
  }
}

/** What only the earlier questionnaire has goes by its words there. */
function namePart(id: string, change: number, better: 'higher' | 'lower', last: ReportContext, first: ReportContext): ChangePart {
  const known = last.questions.has(id) || last.sections.has(id) || last.measures.has(id)
  return { ...nameCause(known ? last : first, id), change, turn: turnOf(change, better) }
}
