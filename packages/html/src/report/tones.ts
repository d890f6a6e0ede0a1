import type { ReportBand } from '@ai-toolkit/model'

/** The style sheet has five tones, each darker than the one before, so that their order is seen without colour too. */
const tones = 5

/** The tone of a band, 0 (best, lightest) to 4 (worst, darkest), spread over the bands there are. */
export function toneOf(band: ReportBand, bands: readonly ReportBand[]): number {
  return bands.length < 2 ? 0 : Math.round((band.rank / (bands.length - 1)) * (tones - 1))
}

/** The shortest beginnings of labels that tell them apart, such as L, M, H, E: what a small cell shows beside its colour. */
export function shortLabels(bands: readonly ReportBand[]): ReadonlyMap<string, string> {
  const labels = bands.map(({ label }) => [...label])
  const longest = Math.max(0, ...labels.map((label) => label.length))
  for (let length = 1; length <= longest; length += 1) {
    const short = labels.map((label) => label.slice(0, length).join(''))
    if (new Set(short).size === short.length) return new Map(bands.map(({ id }, index) => [id, short[index] ?? '']))
  }
  return new Map(bands.map(({ id }, index) => [id, String(index + 1)]))
}
