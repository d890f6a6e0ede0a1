import type { ReportBand } from '@ai-toolkit/model'

/** Where a level lies on an axis, in the units of the axis. */
export interface Zone {
  label: string
  from: number
  to: number
  /** Neighbours are told apart by one of two grounds. */
  className: 'zone' | 'zone-other'
}

/** The levels as stretches of an axis from `low` to `high`; those that lie outside are left out. */
export function zonesOf(bands: readonly ReportBand[], [low = 0, high = 1]: readonly number[]): Zone[] {
  const bounds = [low, ...bands.slice(1).map((band, index) => boundBetween(bands[index], band) ?? low), high]
  return bands.flatMap(({ label }, index): Zone[] => {
    const [from, to] = [Math.max(low, bounds[index] ?? low), Math.min(high, bounds[index + 1] ?? high)]
    return to <= from ? [] : [{ label, from, to, className: index % 2 === 0 ? 'zone' : 'zone-other' }]
  })
}

/** Where one band ends and the next begins; half-way where bands are of single numbers and so leave a gap. */
function boundBetween(lower: ReportBand | undefined, upper: ReportBand): number | undefined {
  const [end, start] = [lower?.to ?? lower?.below, upper.from ?? upper.above]
  return end === undefined || start === undefined ? (start ?? end) : (start + end) / 2
}
