import type { MeasureResult } from '@ai-toolkit/model'
import type { Evaluation } from './evaluate-measures.ts'
import { toMeasureResult } from './measure-value.ts'

/** The values of all measures, in the order of the questionnaire. */
export function listMeasures({ compiled, values }: Evaluation): MeasureResult[] {
  return compiled.measures.flatMap((measure) => (values.get(measure.source.id) ?? []).map((value) => toMeasureResult(measure, value)))
}
