import type { RatingSummary, ReportModel } from '@ai-toolkit/model'

/** The latest rating of each table of rated questions, with its levels, the worst first. */
export function listRatings({ ratings }: ReportModel): RatingSummary[] {
  return ratings.flatMap((table) => {
    const measure = table.ratings.at(-1)?.measure
    const bands = [...table.bands].sort((a, b) => b.rank - a.rank).map(({ id, label }) => ({ id, label }))
    return measure === undefined ? [] : [{ id: table.id, measure, bands }]
  })
}
