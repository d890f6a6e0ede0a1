import { CelNumber } from '../cel-number.ts'
import { cleanNumber } from '../clean-number.ts'
import { type CelTree, computeNumber } from '../compile-expression.ts'
import type { CompiledMeasure } from '../compile-measure.ts'
import type { CompiledQuestion } from '../compile-question.ts'
import type { CompiledQuestionnaire } from '../compile-questionnaire.ts'

/** What is known of the values that a measure can take: all of them, or that they are whole multiples of a step, or nothing. */
export interface Attainable {
  values?: readonly number[]
  /** A power of ten: the rounding of the measure. */
  step?: number
}

/** A bound of a band. */
export interface Bound {
  value: number
  included: boolean
}

/**
 * What values a measure can take, as far as that is plain from how it is stated: the cells of its table, what its expression gives for
 * each combination of points of one matrix, what the measure takes on from another; or else its rounding.
 */
export function attainableValues(compiled: CompiledQuestionnaire, id: string, tried: readonly string[] = []): Attainable {
  const measure = compiled.measures.find(({ source }) => source.id === id)
  if (measure === undefined || tried.includes(id)) return {}
  const values = valuesOf(measure, compiled, [...tried, id])
  if (values !== undefined) return { values }
  return measure.source.rounding === undefined ? {} : { step: 10 ** -measure.source.rounding.decimals }
}

function valuesOf(measure: CompiledMeasure, compiled: CompiledQuestionnaire, tried: readonly string[]): readonly number[] | undefined {
  const { lookup, aggregate } = measure
  if (lookup !== undefined) return [...lookup.cells.values()].flatMap((row) => [...row.values()])
  const passesOn = aggregate?.how === 'max' || aggregate?.how === 'min'
  if (passesOn && aggregate.of !== undefined) return attainableValues(compiled, aggregate.of, tried).values
  return measure.source.each === 'question' ? pointValues(measure, compiled) : undefined
}

/** Results over every combination of points of each matrix, where the expression reads nothing but `this.points`. */
function pointValues({ value, units, source }: CompiledMeasure, { questions }: CompiledQuestionnaire): number[] | undefined {
  if (value === undefined || source.rounding !== undefined) return undefined
  if (!value.references.every(({ root, path }) => root === 'this' && path[0] === 'points')) return undefined
  const matrices = units.flatMap((unit) => questions.get(unit ?? '') ?? []).map((question) => combinations(question))
  if (matrices.some((trees) => trees === undefined)) return undefined
  const results = matrices.flatMap((trees) => (trees ?? []).flatMap((points) => computeNumber(value, { this: new Map([['points', points]]) }) ?? []))
  return [...new Set(results.map(cleanNumber))]
}

/** More would take longer than the check is worth; 5 × 5 points, initial and residual, are 625. */
const mostCombinations = 5000

/** Each way to fill the cells of a matrix, as expressions read it; undefined where there are too many. */
function combinations({ cells }: CompiledQuestion): CelTree[] | undefined {
  const columns = [...cells].flatMap(([row, byColumn]) => [...byColumn].map(([column, scale]) => ({ row, column, values: [...scale.values()] })))
  const count = columns.reduce((product, { values }) => product * values.length, 1)
  if (columns.length === 0 || count > mostCombinations) return undefined
  return columns.reduce<CelTree[]>(
    (trees, { row, column, values }) => trees.flatMap((tree) => values.map((value) => withCell(tree, row, column, value))),
    [new Map()],
  )
}

function withCell(tree: CelTree, row: string, column: string, value: number): CelTree {
  const known = tree.get(row)
  const cells: CelTree = new Map(known instanceof Map ? known : [])
  return new Map(tree).set(row, cells.set(column, new CelNumber(value)))
}

/** Whether some value that can be taken lies behind one bound and before another. */
export function liesBetween({ values, step }: Attainable, upper: Bound, lower: Bound): boolean {
  const isBetween = (value: number): boolean =>
    (upper.included ? value > upper.value : value >= upper.value) && (lower.included ? value < lower.value : value <= lower.value)
  if (values !== undefined) return values.some(isBetween)
  if (step !== undefined) return [0, 1].some((steps) => isBetween(cleanNumber((Math.floor(upper.value / step + 1e-9) + steps) * step)))
  return lower.value > upper.value || !(upper.included || lower.included)
}
