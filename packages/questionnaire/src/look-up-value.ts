import { computeText } from './compile-expression.ts'
import type { CompiledLookup, CompiledMeasure } from './compile-measure.ts'
import { contextFor } from './compute-value.ts'
import type { Evaluation } from './evaluate-measures.ts'
import { explainReferences } from './explain-references.ts'
import type { Outcome } from './measure-value.ts'

/** Finds the cell of a table. What went in are the values of the two points that lead to it. */
export function lookUpValue(
  { row, column, cells, bounds }: CompiledLookup,
  { source }: CompiledMeasure,
  of: string | undefined,
  evaluation: Evaluation,
): Outcome {
  const context = contextFor(source.each, of, evaluation)
  const value = cells.get(computeText(row, context) ?? '')?.get(computeText(column, context) ?? '')
  const references = [...row.references, ...column.references]
  return { value, range: bounds ?? 'unknown', explain: () => explainReferences(references, { each: source.each, of, context, value }) }
}
