import type { RatingTable } from '@ai-toolkit/model'
import type { ReportContext } from './report-context.ts'

/** A number that a reader should take away, with what it counts. */
export interface KeyFigure {
  value: string
  label: string
}

/** What stands beside the verdict in large type: coverage, the worst ratings, advice and duties. */
export function keyFigures({ model, say, formats }: ReportContext): KeyFigure[] {
  const { counts } = model.coverage
  const pressing = model.recommendations.filter(({ priority }) => priority === 'high').length
  return [
    { value: formats.share(counts.share), label: say('report.figure-answered', { answered: counts.answered, counted: counts.counted }) },
    ...model.ratings.flatMap((table) => worstFigure(table, { say, formats })),
    {
      value: formats.number(model.recommendations.length),
      label: say('report.figure-recommendations', { pressing, count: model.recommendations.length }),
    },
    { value: formats.number(model.obligations.length), label: say('report.figure-obligations', { count: model.obligations.length }) },
  ]
}

/** How many questions stand at the worst level that any of them has by the latest rating. */
function worstFigure({ counts, ratings }: RatingTable, { say, formats }: Pick<ReportContext, 'say' | 'formats'>): KeyFigure[] {
  const worst = counts.find((count) => count.band !== null && (count.counts.at(-1) ?? 0) > 0)
  if (worst?.band == null) return []
  const measure = ratings.at(-1)?.measure.label ?? ''
  return [{ value: formats.number(worst.counts.at(-1) ?? 0), label: say('report.figure-worst', { band: worst.band.label, measure }) }]
}
