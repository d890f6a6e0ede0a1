import type { HeatTable, Labelled, PortfolioUnit, ReportBand, ReportModel, UnitCount } from '@ai-toolkit/model'

/** The measures of sections as the columns of tables, each column with how many units stand at each level in it. */
export function tabulateHeat({ sectionScores }: ReportModel, units: readonly PortfolioUnit[]): HeatTable[] {
  return sectionScores.map(({ measure, better, decimals, bands, scores }, table) => ({
    measure,
    ...(better && { better }),
    ...(decimals !== undefined && { decimals }),
    bands,
    columns: scores.map(({ section }, column) => ({
      section,
      counts: countUnits(
        bands,
        units.map(({ number, scores: own }) => ({ number, band: own[table]?.[column]?.band ?? null })),
      ),
    })),
  }))
}

/** Which units stand at each level, the worst first, empty levels included; those at none come last, where there are any. */
export function countUnits(bands: readonly ReportBand[], reached: readonly { number: number; band: Labelled | null }[]): UnitCount[] {
  const at = (id: string | undefined) => reached.filter(({ band }) => band?.id === id).map(({ number }) => number)
  const worstFirst = [...bands].sort((a, b) => b.rank - a.rank)
  const counts: UnitCount[] = worstFirst.map(({ id, label }) => ({ band: { id, label }, units: at(id) }))
  const none = at(undefined)
  return none.length === 0 ? counts : [...counts, { band: null, units: none }]
}
