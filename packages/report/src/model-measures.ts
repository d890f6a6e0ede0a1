import type { LevelResult, Measure, MeasureResult, ReachedLevel, ReportMeasure } from '@ai-toolkit/model'
import { nameCause, nameContribution } from './name-things.ts'
import type { ReportContext } from './report-context.ts'

/** The measures of the whole, each with its range, its levels and what went into it. */
export function modelMeasures(context: ReportContext): ReportMeasure[] {
  return [...context.measures.values()].flatMap((measure) => {
    const result = context.assessment.measures.find(({ measure: id, of }) => id === measure.id && of === undefined)
    return measure.each !== undefined || result === undefined ? [] : [modelMeasure(context, measure, result)]
  })
}

function modelMeasure(context: ReportContext, { id, label, rounding }: Measure, result: MeasureResult): ReportMeasure {
  const { measure: _id, of: _of, value, contributions, undetermined, ...range } = result
  return {
    id,
    label,
    value,
    ...range,
    ...(rounding && { decimals: rounding.decimals }),
    levels: context.assessment.levels
      .filter(({ measure, of }) => measure === id && of === undefined)
      .flatMap((level) => reachedLevel(context, level)),
    contributions: contributions.map((contribution) => nameContribution(context, contribution)),
    undetermined: (undetermined ?? []).map((cause) => nameCause(context, cause)),
  }
}

function reachedLevel(context: ReportContext, { level, band }: LevelResult): ReachedLevel[] {
  const rule = context.rules.get(level)
  const reached = rule?.bands.find(({ id }) => id === band)
  return rule === undefined || reached === undefined
    ? []
    : [{ rule: { id: rule.id, label: rule.label }, band: { id: reached.id, label: reached.label } }]
}
