import { aggregateValues } from './aggregate-values.ts'
import { CelNumber } from './cel-number.ts'
import type { CelContext, CelTree } from './compile-expression.ts'
import type { CompiledMeasure } from './compile-measure.ts'
import type { CompiledQuestionnaire } from './compile-questionnaire.ts'
import { computeValue } from './compute-value.ts'
import type { States } from './decide-states.ts'
import { lookUpValue } from './look-up-value.ts'
import { type MeasureValue, noOutcome, type Outcome, roundOutcome } from './measure-value.ts'

/** Everything that measures, overrides and recommendations are worked out from; it grows with every measure. */
export interface Evaluation {
  compiled: CompiledQuestionnaire
  edition: string
  states: States
  /** The questions that count, and the sections of which a question does. */
  counting: Record<'question' | 'section', ReadonlySet<string>>
  /** What expressions read. */
  context: CelContext & Record<'measures' | 'sections' | 'questions' | 'minimum' | 'maximum', CelTree>
  /** By measure, a value for each of its units, in the order of the questionnaire. */
  values: Map<string, readonly MeasureValue[]>
}

/** Works out all measures, each after those it reads; those in a circle have no value. */
export function evaluateMeasures(compiled: CompiledQuestionnaire, states: States, edition: string): Evaluation {
  const evaluation = startEvaluation(compiled, states, edition)
  const byId = new Map(compiled.measures.map((measure) => [measure.source.id, measure]))
  for (const id of compiled.measureOrder.order) {
    const measure = byId.get(id)
    if (measure === undefined) continue
    const values = measure.units.map((unit) => evaluateUnit(measure, unit, evaluation))
    evaluation.values.set(id, values)
    for (const value of values) record(measure, value, evaluation)
  }
  return evaluation
}

function startEvaluation(compiled: CompiledQuestionnaire, states: States, edition: string): Evaluation {
  const questions = [...states.decisions.values()].filter(({ counts }) => counts).map(({ question }) => question)
  const counting = { question: new Set(questions.map(({ source }) => source.id)), section: new Set(questions.map(({ section }) => section)) }
  return { compiled, edition, states, counting, context: startContext(compiled, states), values: new Map() }
}

/** Units have their names from the start, so that `has(sections.s.m)` can always ask for a value. */
function startContext({ sections, questions }: CompiledQuestionnaire, { facts }: States): Evaluation['context'] {
  return {
    ...facts,
    measures: new Map(),
    minimum: new Map(),
    maximum: new Map(),
    sections: new Map(sections.map(({ source }) => [source.id, new Map()])),
    questions: new Map([...questions.keys()].map((id) => [id, new Map()])),
  }
}

/** What does not count has no value, and nothing is missing for one. */
function evaluateUnit(measure: CompiledMeasure, of: string | undefined, evaluation: Evaluation): MeasureValue {
  const { each, rounding } = measure.source
  const counts = each === undefined || of === undefined || evaluation.counting[each].has(of)
  return { of, counts, ...roundOutcome(counts ? evaluate(measure, of, evaluation) : noOutcome([]), rounding) }
}

function evaluate(measure: CompiledMeasure, of: string | undefined, evaluation: Evaluation): Outcome {
  const circle = evaluation.compiled.measureOrder.circles.get(measure.source.id)
  if (circle !== undefined) return noOutcome(circle)
  const { value, lookup, aggregate } = measure
  if (value !== undefined) return computeValue(value, measure, of, evaluation)
  if (lookup !== undefined) return lookUpValue(lookup, measure, of, evaluation)
  return aggregate === undefined ? noOutcome([]) : aggregateValues(aggregate, measure, of, evaluation)
}

/** Makes a value readable. What has no value has no name to read. */
function record({ source: { id, each } }: CompiledMeasure, { of, value, range }: MeasureValue, { context }: Evaluation): void {
  if (each === undefined && typeof range !== 'string') {
    context.minimum.set(id, new CelNumber(range.minimum))
    context.maximum.set(id, new CelNumber(range.maximum))
  }
  const home = each === undefined ? context.measures : context[`${each}s`].get(of ?? '')
  if (value !== undefined && home instanceof Map) home.set(id, new CelNumber(value))
}
