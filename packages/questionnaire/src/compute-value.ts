import { CelNumber } from './cel-number.ts'
import { type CelContext, type CelTree, type CompiledExpression, computeNumber } from './compile-expression.ts'
import type { CompiledMeasure } from './compile-measure.ts'
import type { Evaluation } from './evaluate-measures.ts'
import { explainReferences } from './explain-references.ts'
import type { Outcome } from './measure-value.ts'

/** Works out a measure stated as an expression. What values it can take is not known: that would need mathematics over the expression. */
export function computeValue(expression: CompiledExpression, { source }: CompiledMeasure, of: string | undefined, evaluation: Evaluation): Outcome {
  const context = contextFor(source.each, of, evaluation)
  const value = computeNumber(expression, context)
  return { value, range: 'unknown', explain: () => explainReferences(expression.references, { each: source.each, of, context, value }) }
}

/** What the expressions of a measure read for one question or section, `this` among it. */
export function contextFor(each: 'question' | 'section' | undefined, of: string | undefined, { states, context }: Evaluation): CelContext {
  if (each === undefined || of === undefined) return context
  const unit: CelTree = each === 'question' ? questionUnit(of, states.decisions.get(of)?.question.weight ?? 1, context) : sectionUnit(of, context)
  return { ...context, this: unit.set('id', of) }
}

function questionUnit(id: string, weight: number, { answers, points }: CelContext): CelTree {
  const unit: CelTree = new Map([['weight', new CelNumber(weight)]])
  const [answer, itsPoints] = [answers?.get(id), points?.get(id)]
  if (answer !== undefined) unit.set('answer', answer)
  if (itsPoints !== undefined) unit.set('points', itsPoints)
  return unit
}

/** The measures of the section that have a value by now: all that are needed have had their turn. */
function sectionUnit(id: string, { sections }: CelContext): CelTree {
  const measures = sections?.get(id)
  return new Map(measures instanceof Map ? measures : [])
}
