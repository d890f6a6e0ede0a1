import type { ReportBand, ReportVerdict } from '@ai-toolkit/model'
import { type ScaleBand, scaleBand } from 'd3-scale'
import { symbol, symbolTriangle } from 'd3-shape'
import type { ElementContent } from 'hast'
import { element } from '../../tree/element.ts'
import type { Formats } from '../formats.ts'
import { fitLabel } from './fit-label.ts'
import { type ChartSetting, type ChartWords, px, svgChart, svgLine, svgLines, svgRect, svgText } from './svg.ts'

/** What the ladder shows of a verdict. */
export interface LadderData extends Pick<ReportVerdict, 'bands' | 'band' | 'value' | 'minimum' | 'maximum'> {
  /** How many decimals the value is written with; absent where its measure is not rounded. */
  decimals: number | undefined
}

/** The width of the text on A4. */
const size = { width: 656, height: 88 }
const step = { top: 30, height: 36, bottom: 66 }

/**
 * The levels of a rule side by side, the one reached filled, and the value where it stands among them. Steps are equally wide,
 * since bands may be of any width, even of one number; within its step the value stands in proportion.
 */
export function drawLadder(data: LadderData, words: ChartWords, formats: Formats, setting: ChartSetting): string {
  const ids = data.bands.map(({ id }) => id)
  const range: [number, number] = setting.direction === 'rtl' ? [size.width, 0] : [0, size.width]
  const ladder = { data, formats, scale: scaleBand(ids, range).paddingInner(0.012), forwards: setting.direction === 'ltr' }
  return svgChart(size, words, setting, [...data.bands.flatMap((band) => drawStep(band, ladder)), ...drawBounds(ladder), ...drawMarker(ladder)])
}

interface Ladder {
  data: LadderData
  formats: Formats
  scale: ScaleBand<string>
  /** Whether x grows in reading direction. */
  forwards: boolean
}

function drawStep({ id, label }: ReportBand, { data, scale }: Ladder): ElementContent[] {
  const reached = id === data.band?.id
  const [x, width] = [scale(id) ?? 0, scale.bandwidth()]
  const { lines, size: type } = fitLabel(label, { width: width - 12, size: 12, lines: 2 })
  const style = { className: reached ? 'step-label-reached' : 'step-label', anchor: 'middle' as const, size: type, step: 13 }
  return [
    svgRect(x, x + width, step.top, step.height, reached ? ['step', 'step-reached'] : ['step']),
    ...svgLines(x + width / 2, step.top + step.height / 2 + 4, lines, style),
  ]
}

/** The number at which each step but the first begins. */
function drawBounds({ data: { bands, decimals }, formats, scale, forwards }: Ladder): ElementContent[] {
  return bands.slice(1).flatMap(({ id, from, above }, index) => {
    const bound = from ?? above ?? bands[index]?.to ?? bands[index]?.below
    const x = (scale(id) ?? 0) + (forwards ? 0 : scale.bandwidth())
    if (bound === undefined) return []
    return [
      svgLine(x, step.bottom, x, step.bottom + 5, 'tick'),
      svgText(x, step.bottom + 17, formats.number(bound, decimals), { className: 'axis', anchor: 'middle' }),
    ]
  })
}

function drawMarker({ data, formats, scale, forwards }: Ladder): ElementContent[] {
  const { bands, value, decimals } = data
  const band = value === null ? undefined : bands.find(({ to, below }) => (to === undefined || value <= to) && (below === undefined || value < below))
  if (value === null || band === undefined) return []
  const share = shareWithin(band, value, data)
  const x = (scale(band.id) ?? 0) + scale.bandwidth() * (forwards ? share : 1 - share)
  const label = Math.min(Math.max(x, 20), size.width - 20)
  return [
    svgText(label, 14, formats.number(value, decimals), { className: 'marker-value', anchor: 'middle' }),
    element('path', { className: ['marker'], d: symbol(symbolTriangle, 42)() ?? '', transform: `translate(${px(x)} ${step.top - 6}) rotate(180)` }),
  ]
}

/** How far into its band a value lies, 0 to 1; the middle where the band has no known width. */
function shareWithin({ from, above, to, below }: ReportBand, value: number, { minimum, maximum }: LadderData): number {
  const low = from ?? above ?? minimum
  const high = to ?? below ?? maximum
  if (low === undefined || high === undefined || high <= low) return 0.5
  return Math.min(Math.max((value - low) / (high - low), 0.03), 0.97)
}
