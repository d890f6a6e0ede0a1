import type { PortfolioUnit, RatedCount, RatingSummary, ReportModel, UnitScore } from '@ai-toolkit/model'

/** By what units are described: the latest report gives levels and areas. */
interface Yardstick {
  latest: ReportModel
  ratings: readonly RatingSummary[]
}

/** More reasons would hide the first. */
const mostReasons = 3

/** What stands in a portfolio of each report, worst first and numbered so. */
export function describeUnits(models: readonly ReportModel[], yardstick: Yardstick): PortfolioUnit[] {
  const ordered = [...models].sort((a, b) => compareWorst(a, b, yardstick.latest))
  return ordered.map((model, index) => describeUnit(model, index + 1, yardstick))
}

/** By level, then by value, then by name; what has no level comes last. */
function compareWorst(a: ReportModel, b: ReportModel, { verdict }: ReportModel): number {
  const rank = ({ verdict: own }: ReportModel) => verdict?.bands.find(({ id }) => id === own?.band?.id)?.rank ?? -1
  const worse = verdict?.better === 'lower' ? 1 : -1
  const value = ({ verdict: own }: ReportModel) => (own?.value == null ? Number.NEGATIVE_INFINITY : own.value * worse)
  const byValue = value(b) === value(a) ? 0 : value(b) - value(a)
  return rank(b) - rank(a) || byValue || compareText(a.subject.name, b.subject.name) || compareText(a.date, b.date)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function describeUnit(model: ReportModel, number: number, { latest, ratings }: Yardstick): PortfolioUnit {
  const { verdict, recommendations } = model
  const [review] = model.actions.flatMap((action) => action.review ?? []).sort()
  return {
    number,
    subject: model.subject,
    date: model.date,
    counts: model.coverage.counts,
    value: verdict?.value ?? null,
    band: verdict?.band ? { id: verdict.band.id, label: verdict.band.label } : null,
    decidedBy: verdict?.decidedBy ?? 'undetermined',
    ...(verdict?.override && { override: verdict.override }),
    scores: latest.sectionScores.map(({ measure, scores }) => scores.map(({ section }) => scoreOf(model, measure.id, section.id))),
    rated: ratings.map((rating) => countRated(model, rating)),
    drivers: (verdict?.drivers ?? []).slice(0, mostReasons),
    recommendations: { all: recommendations.length, high: recommendations.filter(({ priority }) => priority === 'high').length },
    obligations: model.obligations.length,
    pressing: recommendations.slice(0, mostReasons).map(({ id, title }) => ({ id, label: title })),
    ...(review !== undefined && { review }),
    provenance: model.provenance,
  }
}

function scoreOf({ sectionScores }: ReportModel, measure: string, section: string): UnitScore {
  const score = sectionScores.find((table) => table.measure.id === measure)?.scores.find((one) => one.section.id === section)
  return { value: score?.value ?? null, band: score?.band ?? null }
}

function countRated({ ratings }: ReportModel, { id, bands }: RatingSummary): RatedCount {
  const latest = (ratings.find((table) => table.id === id)?.questions ?? []).map((question) => question.ratings.at(-1)?.band?.id)
  return {
    counts: bands.map((band) => latest.filter((reached) => reached === band.id).length),
    unrated: latest.filter((reached) => !bands.some((band) => band.id === reached)).length,
  }
}
