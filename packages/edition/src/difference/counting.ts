import type { Measure, Question, Questionnaire } from '@ai-toolkit/model'
import { type CompiledMeasure, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { canonicalJson } from '@ai-toolkit/source'

/** Which questions and sections a measure takes values from. */
export interface MeasureInputs {
  /** How it is computed, so that two can be compared. */
  formula: string
  /** What goes in, as keys of items (`question q_gap`, `section s_state`), each with where it goes: the measure, or its value for a section. */
  inputs: ReadonlyMap<string, readonly string[]>
  /** The questions and sections that it gives a value for. */
  units: ReadonlySet<string>
}

/** The inputs of every measure that aggregates, by measure. What expressions name stands in the expressions. */
export function readInputs(questionnaire: Questionnaire | undefined): ReadonlyMap<string, MeasureInputs> {
  if (questionnaire === undefined) return new Map()
  const { measures, questions } = compileQuestionnaire(questionnaire)
  const silent = new Set([...questions.values()].filter(({ source }) => !givesPoints(source)).map(({ source }) => source.id))
  return new Map(measures.map((measure) => [measure.source.id, inputsOf(measure, measures, silent)]))
}

function inputsOf({ source, aggregate, units }: CompiledMeasure, measures: readonly CompiledMeasure[], silent: ReadonlySet<string>): MeasureInputs {
  const of = measures.find((measure) => measure.source.id === aggregate?.of)
  const goesIn = (id: string): boolean => (of === undefined ? !silent.has(id) : of.units.includes(id))
  const inputs = [...(aggregate?.inputs ?? [])].flatMap(([unit, ids]) =>
    ids.filter(goesIn).map((id) => [keyOf(of?.source.each ?? 'question', id), unit === undefined ? source.id : `${source.id}.${unit}`] as const),
  )
  return {
    formula: formulaOf(source),
    inputs: new Map([...Map.groupBy(inputs, ([key]) => key)].map(([key, pairs]) => [key, pairs.map(([, into]) => into)])),
    units: new Set(units.flatMap((unit) => (unit === undefined ? [] : [keyOf(source.each, unit)]))),
  }
}

function keyOf(kind: Measure['each'], id: string): string {
  return `${kind} ${id}`
}

function formulaOf({ each, select, value, aggregate, of, unanswered, lookup, rounding }: Measure): string {
  return canonicalJson({ each, select, value, aggregate, of, unanswered, lookup, rounding })
}

/** Whether answers to a question can give points; the others enter no aggregate of points. */
function givesPoints({ type, options = [], questions = [] }: Question): boolean {
  if (type === 'group') return questions.some(givesPoints)
  return type === 'scale' || options.some(({ points }) => points !== undefined)
}
