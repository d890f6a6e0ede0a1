import type { ReportBand, Turn } from '@ai-toolkit/model'

/** Latest less first; null where either is missing. */
export function changeOf(values: readonly (number | null)[]): number | null {
  const [first = null, last = null] = [values.at(0), values.at(-1)]
  return first === null || last === null ? null : withoutNoise(last - first)
}

/** Whether a change is for the better, by which direction is good. */
export function turnOf(change: number | null, better: 'higher' | 'lower' | undefined): Turn {
  if (change === 0) return 'same'
  if (change === null || better === undefined) return 'other'
  return change > 0 === (better === 'higher') ? 'better' : 'worse'
}

/** Whether a level is better than another one, by their ranks; other where either is unknown. */
export function turnOfBands(from: string | undefined, to: string | undefined, bands: readonly ReportBand[]): Turn {
  const [before, now] = [from, to].map((id) => bands.find((band) => band.id === id)?.rank)
  return before === undefined || now === undefined ? 'other' : turnOf(now - before, 'lower')
}

/** Differences of decimal fractions carry the noise of binary ones: 2.7 − 2.4 is 0.3000000000000003. Twelve digits are far finer than any scale. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}
