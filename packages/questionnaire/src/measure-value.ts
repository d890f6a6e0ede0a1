import type { Contribution, MeasureResult, Rounding } from '@ai-toolkit/model'
import { cleanNumber, roundNumber } from './clean-number.ts'
import type { CompiledMeasure } from './compile-measure.ts'
import type { Bounds } from './question-points.ts'

/** The values something can take: bounds, `unknown` where nobody worked them out, `none` where no answer can give it a value. */
export type Range = Bounds | 'unknown' | 'none'

/** What working out a measure gives, before rounding. Numbers are in full precision. */
export interface Outcome {
  value: number | undefined
  range: Range
  /** How it came about. Worked out only for what is published: searches for what answers can reach evaluate thousands of values. */
  explain: () => Explanation
}

/** How a value came about, or why there is none. */
export interface Explanation {
  /** Ids of questions and measures that are missing for a value; empty where there is one. */
  undetermined: string[]
  /** Empty where there is no value. */
  contributions: Contribution[]
}

/** One value of one measure, rounded by its rule; where it has none, in full precision. */
export interface MeasureValue extends Outcome {
  /** The question or section; undefined for the whole. */
  of: string | undefined
  /** Whether the question or section counts; the whole always does. */
  counts: boolean
  unrounded: number | undefined
}

/** Nothing: for a question or section that does not count, and for measures in a circle. */
export function noOutcome(undetermined: readonly string[]): Outcome {
  return { value: undefined, range: 'none', explain: () => ({ undetermined: [...undetermined], contributions: [] }) }
}

/** Rounds an outcome. The range is rounded too, so that a value never lies outside of it. */
export function roundOutcome(outcome: Outcome, rounding: Rounding | undefined): Outcome & { unrounded: number | undefined } {
  const round = (value: number): number => (rounding === undefined ? value : roundNumber(value, rounding))
  const { value, range } = outcome
  return {
    ...outcome,
    unrounded: value,
    value: value === undefined ? undefined : round(value),
    range: typeof range === 'string' ? range : { minimum: round(range.minimum), maximum: round(range.maximum) },
  }
}

/** A value as the assessment states it: clean numbers, and nothing that is not known. */
export function toMeasureResult({ source }: CompiledMeasure, { of, value, unrounded, range, explain }: MeasureValue): MeasureResult {
  const { undetermined, contributions } = explain()
  const published = value === undefined ? null : cleanNumber(value)
  const exact = unrounded === undefined ? null : cleanNumber(unrounded)
  const target = source.targets?.find(({ section }) => section === of)?.target ?? source.target
  return {
    measure: source.id,
    ...(of !== undefined && { of }),
    value: published,
    ...(exact !== null && exact !== published && { unrounded: exact }),
    ...(typeof range !== 'string' && { minimum: cleanNumber(range.minimum), maximum: cleanNumber(range.maximum) }),
    ...(target !== undefined && { target }),
    ...(undetermined.length > 0 && { undetermined }),
    contributions,
  }
}
