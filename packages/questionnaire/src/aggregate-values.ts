import type { Contribution } from '@ai-toolkit/model'
import { addNumbers, cleanNumber } from './clean-number.ts'
import type { CompiledAggregate, CompiledMeasure } from './compile-measure.ts'
import type { Evaluation } from './evaluate-measures.ts'
import type { Outcome, Range } from './measure-value.ts'
import { type Bounds, hasPoints, pointsRange } from './question-points.ts'

type How = CompiledAggregate['how']

/** One of the values that an aggregate puts together. */
interface Item {
  from: Contribution['from']
  /** Of the question, or of the measure. */
  id: string
  /** For a value of a measure: its question or section. */
  of?: string
  /** Undefined where it is unanswered. */
  value: number | undefined
  /** In a mean; the points of a question are weighted already. */
  weight: number
  range: Range
  assumed?: true
}

interface Present extends Item {
  value: number
}

/** Puts values together. Of nothing there is no sum, mean, greatest and least; the count of nothing is 0. */
export function aggregateValues(
  { how, of, inputs }: CompiledAggregate,
  { source }: CompiledMeasure,
  unit: string | undefined,
  evaluation: Evaluation,
): Outcome {
  const names = inputs.get(unit) ?? []
  const items = of === undefined ? questionItems(names, evaluation) : measureItems(of, names, evaluation)
  const settled = items.map((item) => assume(item, source.unanswered ?? 'leave-out'))
  const present = settled.filter((item): item is Present => item.value !== undefined)
  const value = combine(how, present)
  return {
    value,
    range: combineRanges(how, items),
    explain: () =>
      value === undefined
        ? { undetermined: [...new Set(items.map(({ id }) => id))], contributions: [] }
        : { undetermined: [], contributions: present.map((item) => toContribution(item, shareOf(how, item, value, present))) },
  }
}

function questionItems(ids: readonly string[], { states, edition }: Evaluation): Item[] {
  return ids.flatMap((id): Item[] => {
    const decision = states.decisions.get(id)
    if (decision === undefined || !decision.counts || !hasPoints(decision.question.source)) return []
    const { question, state, reading } = decision
    const value = state === 'answered' ? reading.score : undefined
    return [{ from: 'question', id, value, weight: question.weight, range: pointsRange(question, edition) ?? 'unknown' }]
  })
}

/** A value that no answers could give, such as the sum of the points of a section without points, is no item. */
function measureItems(id: string, units: readonly string[], { values }: Evaluation): Item[] {
  return (values.get(id) ?? [])
    .filter(({ of = '', counts, range }) => units.includes(of) && counts && range !== 'none')
    .map(({ of = '', value, range }) => ({ from: 'measure', id, of, value, weight: 1, range }))
}

/** An unanswered question whose range is not known, such as a group without a greatest number of entries, is left out all the same. */
function assume(item: Item, unanswered: 'leave-out' | 'lowest' | 'highest'): Item {
  if (item.value !== undefined || unanswered === 'leave-out' || typeof item.range === 'string') return item
  return { ...item, value: unanswered === 'lowest' ? item.range.minimum : item.range.maximum, assumed: true }
}

function combine(how: How, items: readonly Present[]): number | undefined {
  if (how === 'count') return items.length
  if (items.length === 0) return undefined
  const values = items.map(({ value }) => value)
  switch (how) {
    case 'sum':
      return addNumbers(values)
    case 'mean':
      return divide(addNumbers(values), weightOf(items))
    case 'max':
      return Math.max(...values)
    case 'min':
      return Math.min(...values)
  }
}

function weightOf(items: readonly Item[]): number {
  return addNumbers(items.map(({ weight }) => weight))
}

/** Where all weights are 0, there is no mean. */
function divide(sum: number, weight: number): number | undefined {
  return weight === 0 ? undefined : sum / weight
}

/** What the aggregate can be when every item is answered; counts run from none to all. Sections and questions vary apart from each other, so it is exact. */
function combineRanges(how: How, items: readonly Item[]): Range {
  if (how === 'count') return { minimum: 0, maximum: items.length }
  if (items.length === 0) return 'none'
  const bounds = items.map(({ range }) => range).filter((range): range is Bounds => typeof range !== 'string')
  if (bounds.length < items.length) return 'unknown'
  const ends = (['minimum', 'maximum'] as const).map((end) =>
    combine(
      how,
      items.map((item, index) => ({ ...item, value: bounds[index]?.[end] ?? 0 })),
    ),
  )
  const [minimum, maximum] = ends
  return minimum === undefined || maximum === undefined ? 'none' : { minimum, maximum }
}

/** Sums and means are parted among the items; of a greatest or least, those that reach it carry it. */
function shareOf(how: How, { value }: Present, result: number, items: readonly Item[]): number | undefined {
  switch (how) {
    case 'sum':
      return value
    case 'mean':
      return divide(value, weightOf(items))
    case 'max':
    case 'min':
      return cleanNumber(value) === cleanNumber(result) ? result : undefined
    case 'count':
      return undefined
  }
}

function toContribution({ from, id, of, value, assumed }: Present, share: number | undefined): Contribution {
  return {
    from,
    id,
    ...(of !== undefined && { of }),
    value: cleanNumber(value),
    ...(share !== undefined && { share: cleanNumber(share) }),
    ...(assumed && { assumed }),
  }
}
