import type { SectionScore, SectionScores } from '@ai-toolkit/model'
import type { Markup } from '../../templates/fill-template.ts'
import { markup } from '../../templates/fill-template.ts'
import { drawBars } from '../charts/bar-chart.ts'
import { type CauseView, causeViews, type ReportContext, rangeView } from './report-context.ts'

/** One measure over the sections: a chart and the same numbers as rows. */
export interface SectionScoresView {
  id: string
  measure: string
  chart: Markup
  hasTargets: boolean
  hasBands: boolean
  hasRanges: boolean
  rows: SectionScoreView[]
}

/** One section's number. */
export interface SectionScoreView {
  number: string
  title: string
  /** Undefined where it could not be determined. */
  value: string | undefined
  target: string | undefined
  range: string | undefined
  band: string | undefined
  missing: CauseView[]
}

/** A chart and a table for each measure of the sections. */
export function sectionViews(context: ReportContext): SectionScoresView[] {
  return context.model.sectionScores.filter(({ scores }) => scores.length > 0).map((scores) => scoresView(scores, context))
}

function scoresView(data: SectionScores, context: ReportContext): SectionScoresView {
  const rows = data.scores.map((score) => scoreView(score, data, context))
  return {
    id: `scores.${data.measure.id}`,
    measure: data.measure.label,
    chart: markup(chartOf(data, rows, context)),
    hasTargets: rows.some(({ target }) => target !== undefined),
    hasBands: data.bands.length > 0,
    hasRanges: rows.some(({ range }) => range !== undefined),
    rows,
  }
}

function scoreView(
  { section, value, target, minimum, maximum, band, undetermined }: SectionScore,
  { decimals }: SectionScores,
  context: ReportContext,
): SectionScoreView {
  const { formats } = context
  return {
    number: section.number,
    title: section.title,
    value: value === null ? undefined : formats.number(value, decimals),
    target: target === undefined ? undefined : formats.number(target, decimals),
    range: rangeView(minimum, maximum, context),
    band: band?.label,
    missing: causeViews(undetermined),
  }
}

function chartOf(data: SectionScores, rows: readonly SectionScoreView[], { say, formats, direction }: ReportContext): string {
  const missing = say('report.no-value')
  const bars = rows.map(({ title, value }) => say('report.bar', { section: title, value: value ?? missing }))
  const words = { title: say('report.bars-title', { measure: data.measure.label }), description: bars.join(say('report.joiner')), missing }
  return drawBars(data, words, formats, { id: `bars.${data.measure.id}`, direction })
}
