import type { PortfolioUnit, ReportContribution } from '@ai-toolkit/model'
import type { Markup } from '../../../templates/fill-template.ts'
import { proseView } from '../report-context.ts'
import { type LevelView, type PortfolioContext, unitLevel } from './portfolio-context.ts'

/** One unit, as far as a reader of many needs to know it. */
export interface UnitView {
  id: string
  number: string
  name: string
  agency: string | undefined
  reference: string | undefined
  date: string
  level: LevelView
  /** With its measure, such as “Mean residual risk: 1.66”. */
  value: string | undefined
  /** The rule that decided the level. */
  override: Markup | undefined
  answered: string
  /** How many questions stand at each level by their latest rating, in a sentence for each table. */
  rated: string[]
  drivers: { number: string | undefined; label: string; value: string; band: string | undefined }[]
  pressing: string[]
  recommendations: string
  obligations: string
  review: string | undefined
}

/** More than this nobody reads one by one; the register has them all. */
const mostUnits = 20

/** The worst units one by one. */
export function unitViews(context: PortfolioContext): UnitView[] {
  return context.model.units.slice(0, mostUnits).map((unit) => unitView(unit, context))
}

/** Every unit on one line. */
export function registerViews(context: PortfolioContext): UnitView[] {
  return context.model.units.map((unit) => unitView(unit, context))
}

function unitView(unit: PortfolioUnit, context: PortfolioContext): UnitView {
  const { say, formats, model } = context
  const { subject, counts, value, override, recommendations, obligations, review } = unit
  return {
    id: `unit.${unit.number}`,
    number: formats.number(unit.number),
    name: subject.name,
    agency: subject.agency === subject.name ? undefined : subject.agency,
    reference: subject.reference,
    date: formats.day(unit.date),
    level: unitLevel(unit, context),
    value:
      value === null
        ? undefined
        : say('report.value-of', { measure: model.verdict?.measure.label ?? '', value: formats.number(value, model.verdict?.decimals) }),
    override: proseView(override?.text, context),
    answered: say('report.answered-of', { answered: formats.number(counts.answered), counted: formats.number(counts.counted) }),
    rated: model.ratings.map((_, index) => ratedInWords(unit, index, context)),
    drivers: unit.drivers.map((driver) => driverView(driver, context)),
    pressing: unit.pressing.map(({ label }) => label),
    recommendations: say('report.unit-advice', { count: recommendations.all, high: recommendations.high }),
    obligations: formats.number(obligations),
    review: review && formats.day(review),
  }
}

/** Levels at which nothing stands are left out. */
function ratedInWords({ rated }: PortfolioUnit, index: number, { model, say, formats }: PortfolioContext): string {
  const [rating, counts] = [model.ratings[index], rated[index]]
  const levels = (rating?.bands ?? []).map(({ label }, at) => ({ label, count: counts?.counts[at] ?? 0 }))
  const all = [...levels, { label: say('report.not-rated'), count: counts?.unrated ?? 0 }].filter(({ count }) => count > 0)
  const told = all.map(({ label, count }) => say('report.pair', { label, value: formats.number(count) })).join(say('report.joiner'))
  return say('report.unit-rated', { measure: rating?.measure.label ?? '', counts: told })
}

function driverView(
  { number, label, value, maximum, decimals, band }: ReportContribution,
  { say, formats }: PortfolioContext,
): UnitView['drivers'][number] {
  const shown = formats.number(value, decimals)
  return {
    number,
    label,
    value: maximum === undefined ? shown : say('report.value-of-maximum', { value: shown, maximum: formats.number(maximum) }),
    band: band?.label,
  }
}
