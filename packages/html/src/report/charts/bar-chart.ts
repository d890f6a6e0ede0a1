import type { SectionScore, SectionScores } from '@ai-toolkit/model'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { symbol, symbolDiamond } from 'd3-shape'
import type { ElementContent } from 'hast'
import { element } from '../../tree/element.ts'
import type { Formats } from '../formats.ts'
import { fitLabel, widthOf } from './fit-label.ts'
import { type ChartSetting, type ChartWords, px, svgChart, svgLine, svgLines, svgRect, svgText } from './svg.ts'
import { zonesOf } from './zones.ts'

/** Words that stand in the chart itself. */
export interface BarWords extends ChartWords {
  /** In place of a bar where there is no value. */
  missing: string
}

const width = 656
const labels = 190
const edge = 48
const row = { height: 40, bar: 18 }
const head = 26
const foot = 22

type Scale = ScaleLinear<number, number>

/** A measure over the sections as bars from zero, each with its number and its target; bands, where there are any, lie behind them. */
export function drawBars(data: SectionScores, words: BarWords, formats: Formats, setting: ChartSetting): string {
  const height = head + data.scores.length * row.height + foot
  const range = setting.direction === 'rtl' ? [width - labels, edge] : [labels, width - edge]
  const scale = scaleLinear().domain(domainOf(data)).range(range)
  const bars = data.scores.flatMap((score, index) =>
    drawBar(score, head + index * row.height, { data, words, formats, scale, direction: setting.direction }),
  )
  return svgChart({ width, height }, words, setting, [...drawBands(data, scale, height), ...drawAxis(scale, formats, height), ...bars])
}

/** From zero, since the length of a bar is read as its value, to the greatest value there could be. */
export function domainOf({ scores }: SectionScores): [number, number] {
  const known = scores.flatMap(({ value, minimum, maximum, target }) => [value ?? 0, minimum ?? 0, maximum ?? 0, target ?? 0])
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  return low === high ? [0, 1] : [low, high]
}

interface BarSetting {
  data: SectionScores
  words: BarWords
  formats: Formats
  scale: Scale
  direction: 'ltr' | 'rtl'
}

function drawBar({ section, value, target }: SectionScore, top: number, { data, words, formats, scale, direction }: BarSetting): ElementContent[] {
  const middle = top + row.height / 2
  const forward = direction === 'rtl' ? -1 : 1
  const start = direction === 'rtl' ? width : 0
  const { lines, size } = fitLabel(`${section.number}  ${section.title}`, { width: labels - 16, size: 12, lines: 2 })
  const name = svgLines(start, middle + 4, lines, { className: 'bar-label', size, step: 14 })
  if (value === null) return [...name, svgText(scale(0) + forward * 8, middle + 4, words.missing, { className: 'bar-missing' })]
  const shown = formats.number(value, data.decimals)
  return [
    ...name,
    svgRect(scale(0), scale(value), middle - row.bar / 2, row.bar, ['bar']),
    ...(target === undefined ? [] : drawTarget(scale(target), middle)),
    svgText(scale(Math.max(value, 0)) + forward * clearOf(value, target, scale, shown), middle + 5, shown, { className: 'bar-value' }),
  ]
}

/** How far behind the bar its number stands, so that the target's mark does not cross it. */
function clearOf(value: number, target: number | undefined, scale: Scale, shown: string): number {
  const ahead = target === undefined ? Number.POSITIVE_INFINITY : Math.abs(scale(target) - scale(value))
  const behind = target !== undefined && target >= value && ahead < widthOf(shown, 13) + 16
  return behind ? ahead + 12 : 8
}

function drawTarget(x: number, middle: number): ElementContent[] {
  return [
    svgLine(x, middle - row.bar / 2 - 4, x, middle + row.bar / 2 + 4, 'target'),
    element('path', {
      className: ['target-mark'],
      d: symbol(symbolDiamond, 46)() ?? '',
      transform: `translate(${px(x)} ${px(middle - row.bar / 2 - 6)})`,
    }),
  ]
}

function drawBands({ bands }: SectionScores, scale: Scale, height: number): ElementContent[] {
  return zonesOf(bands, scale.domain()).flatMap(({ label, from, to, className }) => {
    const { lines, size } = fitLabel(label, { width: Math.abs(scale(to) - scale(from)) - 4, size: 10, lines: 1 })
    return [
      svgRect(scale(from), scale(to), head - 4, height - head - foot + 4, [className]),
      svgText((scale(from) + scale(to)) / 2, head - 11, lines[0] ?? '', { className: 'zone-label', anchor: 'middle', size }),
    ]
  })
}

function drawAxis(scale: Scale, formats: Formats, height: number): ElementContent[] {
  return scale
    .ticks(5)
    .flatMap((tick) => [
      svgLine(scale(tick), head - 4, scale(tick), height - foot, tick === 0 ? 'axis-zero' : 'grid-line'),
      svgText(scale(tick), height - 6, formats.number(tick), { className: 'axis', anchor: 'middle' }),
    ])
}
