import type { Labelled, LevelResult, LevelRule, MeasureResult, ReportOverride, ReportVerdict } from '@ai-toolkit/model'
import { betterOf, nameBands } from './name-bands.ts'
import { findMeasure, nameCause, nameMeasure } from './name-things.ts'
import { pickDrivers } from './pick-drivers.ts'
import { proseOf, type ReportContext } from './report-context.ts'

/** The result that the questionnaire calls its verdict, with what led to it; undefined where it names none. */
export function modelVerdict(context: ReportContext): ReportVerdict | undefined {
  const rule = context.rules.get(context.assessment.verdict ?? '')
  const result = context.assessment.levels.find(({ level, of }) => level === rule?.id && of === undefined)
  if (rule === undefined || result === undefined) return undefined
  const bands = nameBands(context, rule)
  const measured = findMeasure(context, result.measure)
  return {
    level: { id: rule.id, label: rule.label },
    measure: nameMeasure(context, result.measure),
    better: betterOf(rule),
    value: result.value,
    ...rangeOf(measured),
    band: bands.find(({ id }) => id === result.band) ?? null,
    bands,
    decidedBy: result.decidedBy,
    ...(result.override !== undefined && { override: describeOverride(context, rule, result, result.override) }),
    next: (result.next ?? []).map(({ band, ...distance }) => ({ band: labelBand(rule, band), ...distance })),
    drivers: pickDrivers(context, result.measure, betterOf(rule)),
    undetermined: (measured?.undetermined ?? []).map((id) => nameCause(context, id)),
  }
}

function rangeOf(measured: MeasureResult | undefined): Pick<ReportVerdict, 'minimum' | 'maximum' | 'target'> {
  const { minimum, maximum, target } = measured ?? {}
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), ...(target !== undefined && { target }) }
}

function describeOverride(context: ReportContext, rule: LevelRule, { bandWithoutOverride }: LevelResult, id: string): ReportOverride {
  const without = bandWithoutOverride === undefined ? null : labelBand(rule, bandWithoutOverride)
  return { id, text: proseOf(context, `overrides.${id}.text`), without }
}

function labelBand(rule: LevelRule, id: string): Labelled {
  return { id, label: rule.bands.find((band) => band.id === id)?.label ?? id }
}
