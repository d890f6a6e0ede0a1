import type { ReportBand } from '@ai-toolkit/model'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ElementContent } from 'hast'
import { element } from '../../tree/element.ts'
import type { Formats } from '../formats.ts'
import { fitLabel, widthOf } from './fit-label.ts'
import { type ChartSetting, type ChartWords, px, svgChart, svgLine, svgLines, svgRect, svgText } from './svg.ts'
import { zonesOf } from './zones.ts'

/** Values at two times, row by row. */
export interface DumbbellData {
  /** From the lowest values to the highest; empty where there are none. */
  bands: readonly ReportBand[]
  decimals: number | undefined
  rows: readonly DumbbellRow[]
}

/** One row. */
export interface DumbbellRow {
  label: string
  before: number | null
  after: number | null
  minimum: number | undefined
  maximum: number | undefined
  target: number | undefined
}

const width = 656
const names = 196
const edge = 34
const row = 40
const head = 24
const foot = 20
const radius = 6

/** Two ends of an arrow for each row: hollow where it was, filled where it is, each with its number. */
export function drawDumbbells(data: DumbbellData, words: ChartWords, formats: Formats, setting: ChartSetting): string {
  const height = head + data.rows.length * row + foot
  const range = setting.direction === 'rtl' ? [width - names, edge] : [names, width - edge]
  const scale = scaleLinear().domain(domainOf(data)).range(range)
  const drawing = { data, formats, scale, height, start: setting.direction === 'rtl' ? width : 0 }
  const rows = data.rows.flatMap((one, index) => drawRow(one, head + (index + 0.5) * row, drawing))
  return svgChart({ width, height }, words, setting, [...drawZones(drawing), ...drawAxis(drawing), ...rows])
}

interface Drawing {
  data: DumbbellData
  formats: Formats
  scale: ScaleLinear<number, number>
  height: number
  /** Where lines of text begin. */
  start: number
}

/** All that could be reached: places are compared here, not lengths, so nothing need begin at zero. */
function domainOf({ rows }: DumbbellData): [number, number] {
  const known = rows.flatMap(({ before, after, minimum, maximum, target }) => [before, after, minimum, maximum, target])
  const numbers = known.filter((value) => typeof value === 'number')
  const [low, high] = [Math.min(...numbers, Number.POSITIVE_INFINITY), Math.max(...numbers, Number.NEGATIVE_INFINITY)]
  return low < high ? [low, high] : [0, 1]
}

function drawRow({ label, before, after, target }: DumbbellRow, y: number, { data: { decimals }, formats, scale, start }: Drawing): ElementContent[] {
  const { lines, size } = fitLabel(label, { width: names - 16, size: 12, lines: 2 })
  const ends: End[] = [
    ...(before === null ? [] : [{ x: scale(before), shown: formats.number(before, decimals), className: 'point-earlier' }]),
    ...(after === null ? [] : [{ x: scale(after), shown: formats.number(after, decimals), className: 'point-last' }]),
  ]
  const [from, to] = ends
  return [
    ...svgLines(start, y + 4, lines, { className: 'bar-label', size, step: 14 }),
    ...(target === undefined ? [] : [svgLine(scale(target), y - 13, scale(target), y + 13, 'target')]),
    ...(from && to ? drawArrow(from.x, to.x, y) : []),
    ...ends.map(({ x, className }) => element('circle', { className: ['point', className], cx: px(x), cy: px(y), r: px(radius) })),
    ...drawNumbers(ends, y),
  ]
}

interface End {
  x: number
  shown: string
  className: string
}

/** Two ends on one place share one number. */
function drawNumbers(ends: readonly End[], y: number): ElementContent[] {
  const [from, to] = ends
  const same = from && to && Math.abs(from.x - to.x) < 1
  const outwards = !from || !to || to.x >= from.x ? 1 : -1
  return (same ? [to] : ends).map(({ x, shown, className }) => {
    const side = className === 'point-last' ? outwards : -outwards
    const middle = x + side * (radius + 5 + widthOf(shown, 12) / 2)
    return svgText(middle, y + 4, shown, { className: className === 'point-last' ? 'point-value-after' : 'point-value-before', anchor: 'middle' })
  })
}

function drawArrow(from: number, to: number, y: number): ElementContent[] {
  const forward = Math.sign(to - from)
  if (Math.abs(to - from) < 2 * radius + 2) return []
  const tip = to - forward * (radius + 1)
  return [
    svgLine(from + forward * radius, y, tip - forward * 5, y, 'course'),
    element('path', {
      className: ['course-head'],
      d: `M${px(tip)} ${px(y)}L${px(tip - forward * 7)} ${px(y - 4.5)}L${px(tip - forward * 7)} ${px(y + 4.5)}Z`,
    }),
  ]
}

function drawZones({ data: { bands }, scale, height }: Drawing): ElementContent[] {
  return zonesOf(bands, scale.domain()).flatMap(({ label, from, to, className }) => {
    const { lines, size } = fitLabel(label, { width: Math.abs(scale(to) - scale(from)) - 4, size: 10, lines: 1 })
    return [
      svgRect(scale(from), scale(to), head - 4, height - head - foot + 4, [className]),
      svgText((scale(from) + scale(to)) / 2, head - 10, lines[0] ?? '', { className: 'zone-label', anchor: 'middle', size }),
    ]
  })
}

function drawAxis({ formats, scale, height }: Drawing): ElementContent[] {
  return scale
    .ticks(5)
    .flatMap((tick) => [
      svgLine(scale(tick), head - 4, scale(tick), height - foot, 'grid-line'),
      svgText(scale(tick), height - 5, formats.number(tick), { className: 'axis', anchor: 'middle' }),
    ])
}
