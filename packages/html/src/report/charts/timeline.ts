import type { ReportBand } from '@ai-toolkit/model'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ElementContent } from 'hast'
import { element } from '../../tree/element.ts'
import type { Formats } from '../formats.ts'
import { fitLabel, widthOf } from './fit-label.ts'
import { type ChartSetting, type ChartWords, px, svgChart, svgLine, svgRect, svgText } from './svg.ts'
import { zonesOf } from './zones.ts'

/** A value over time, among the levels that it can reach. */
export interface TimelineData {
  /** From the lowest values to the highest. */
  bands: readonly ReportBand[]
  minimum: number | undefined
  maximum: number | undefined
  decimals: number | undefined
  points: readonly TimelinePoint[]
}

/** One point in time. */
export interface TimelinePoint {
  /** YYYY-MM-DD. */
  date: string
  value: number | null
  /** The level reached, which need not be the one that the value lies in. */
  level: string
}

/** Words that stand in the chart itself. */
export interface TimelineWords extends ChartWords {
  /** The days as readers write them, one for each point. */
  dates: readonly string[]
  /** In place of a value that is missing. */
  missing: string
}

const width = 656
const names = 92
const inset = 62
const plot = { top: 18, height: 190 }
const foot = 44
/** Days closer than this could not be read side by side. */
const leastGap = 74

/** A line from assessment to assessment; the levels lie behind it by name, and under each day stands the level that was reached. */
export function drawTimeline(data: TimelineData, words: TimelineWords, formats: Formats, setting: ChartSetting): string {
  const bottom = plot.top + plot.height
  const up = scaleLinear().domain(domainOf(data)).range([bottom, plot.top])
  const xs = placesOf(data.points, setting.direction)
  const timeline = { data, words, formats, up, xs, rtl: setting.direction === 'rtl' }
  return svgChart({ width, height: bottom + foot }, words, setting, [...drawZones(timeline), ...drawLine(timeline), ...drawPoints(timeline)])
}

interface Timeline {
  data: TimelineData
  words: TimelineWords
  formats: Formats
  up: ScaleLinear<number, number>
  xs: readonly number[]
  rtl: boolean
}

/** All that could be reached, since a small step is to look small. */
function domainOf({ bands, minimum, maximum, points }: TimelineData): [number, number] {
  const bounds = bands.flatMap(({ from, above, to, below }) => [from, above, to, below])
  const known = [...points.map(({ value }) => value), ...bounds, minimum, maximum].filter((value) => typeof value === 'number')
  const [low, high] = [Math.min(...known, Number.POSITIVE_INFINITY), Math.max(...known, Number.NEGATIVE_INFINITY)]
  return low < high ? [low, high] : [0, 1]
}

/** Days stand in proportion to the time between them, but never closer than they can be read. */
function placesOf(points: readonly TimelinePoint[], direction: 'ltr' | 'rtl'): number[] {
  const [start, end] = [names + inset, width - inset]
  const days = points.map(({ date }) => Date.parse(date))
  const [first = 0, last = 0] = [days.at(0), days.at(-1)]
  const steps = Math.max(1, points.length - 1)
  const least = Math.min(leastGap, (end - start) / steps)
  const free = end - start - least * (points.length - 1)
  const places = days.map((day, index) => start + least * index + free * (last === first ? index / steps : (day - first) / (last - first)))
  return direction === 'rtl' ? places.map((place) => width - place) : places
}

function drawZones({ data: { bands }, up, rtl }: Timeline): ElementContent[] {
  const [from, to, edge] = rtl ? [0, width - names, width] : [names, width, 0]
  return zonesOf(bands, up.domain()).flatMap((zone) => {
    const [bottom, top] = [up(zone.from), up(zone.to)]
    const { lines, size } = fitLabel(zone.label, { width: names - 10, size: 11, lines: 1 })
    return [
      svgRect(from, to, top, bottom - top, [zone.className]),
      svgText(edge, (bottom + top) / 2 + 4, lines[0] ?? '', { className: 'zone-name', size }),
    ]
  })
}

/** A missing value breaks the line. */
function drawLine({ data: { points }, up, xs }: Timeline): ElementContent[] {
  return points.slice(1).flatMap(({ value }, index) => {
    const before = points[index]?.value ?? null
    if (value === null || before === null) return []
    return [svgLine(xs[index] ?? 0, up(before), xs[index + 1] ?? 0, up(value), 'course')]
  })
}

function drawPoints({ data, words, formats, up, xs }: Timeline): ElementContent[] {
  const bottom = plot.top + plot.height
  return data.points.flatMap(({ value, level }, index) => {
    const x = xs[index] ?? 0
    const room = Math.min(...xs.filter((other) => other !== x).map((other) => Math.abs(other - x)), 2 * inset)
    const label = fitLabel(level, { width: Math.max(leastGap, room) - 6, size: 12, lines: 1 })
    return [
      svgText(x, bottom + 17, words.dates[index] ?? '', { className: 'axis', anchor: 'middle', size: 10 }),
      svgText(x, bottom + 35, label.lines[0] ?? '', { className: 'point-level', anchor: 'middle', size: label.size }),
      ...(value === null ? [] : drawPoint(x, up(value), formats.number(value, data.decimals), index === data.points.length - 1)),
    ]
  })
}

function drawPoint(x: number, y: number, shown: string, isLast: boolean): ElementContent[] {
  const above = y - 10 > plot.top + 4
  const half = widthOf(shown, 14) / 2 + 3
  return [
    svgRect(x - half, x + half, above ? y - 24 : y + 9, 16, ['behind']),
    element('circle', { className: ['point', isLast ? 'point-last' : 'point-earlier'], cx: px(x), cy: px(y), r: px(isLast ? 6 : 4.5) }),
    svgText(x, above ? y - 11 : y + 22, shown, { className: 'point-value', anchor: 'middle' }),
  ]
}
