import type { ReportBand } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { Words } from './words.tsx'

/** The style sheet has five tones, from the best (0) to the worst (4), each darker than the one before. */
const TONES = 5

/** A level by its name, with the tone of its rank; the name alone says all. */
export function Chip({ band, bands }: { band: Pick<ReportBand, 'id' | 'label'>; bands: readonly ReportBand[] }): VNode {
  return (
    <span class={`chip tone-${toneOf(band.id, bands)}`}>
      <Words text={band.label} />
    </span>
  )
}

/** The tone of a band among its bands. */
export function toneOf(id: string, bands: readonly ReportBand[]): number {
  const rank = bands.find((band) => band.id === id)?.rank ?? 0
  return bands.length < 2 ? 0 : Math.round((rank / (bands.length - 1)) * (TONES - 1))
}
