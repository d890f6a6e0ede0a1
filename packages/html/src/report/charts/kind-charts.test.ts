import { describeLocale } from '@ai-toolkit/locale'
import { describe, expect, it } from 'vitest'
import { sampleProgressModel } from '../fixture/sample-report.ts'
import { makeFormats } from '../formats.ts'
import { drawChangeBar } from './change-bar.ts'
import { drawDumbbells } from './dumbbell-chart.ts'
import { drawShareBar } from './share-bar.ts'
import { drawTimeline, type TimelineData } from './timeline.ts'
import { zonesOf } from './zones.ts'

const formats = makeFormats(describeLocale('en'))
const { verdict } = sampleProgressModel('readiness')
if (verdict === undefined) throw new Error('The sample has a verdict')
const { bands } = verdict
const words = { title: 'Title', description: 'Numbers', dates: ['1 May', '2 May', '1 June'], missing: 'none' }
const timeline: TimelineData = {
  bands,
  minimum: 1,
  maximum: 5,
  decimals: 1,
  points: [
    { date: '2025-05-01', value: 2, level: 'Developing' },
    { date: '2025-05-02', value: null, level: 'Not determined' },
    { date: '2026-05-01', value: 4.5, level: 'Leading' },
  ],
}
const row = { label: '1  Culture', minimum: 1, maximum: 5, target: 3 }
const dumbbells = {
  bands,
  decimals: 1,
  rows: [
    { ...row, before: 2, after: 3.4 },
    { ...row, before: 4, after: 4 },
    { ...row, before: null, after: 1 },
  ],
}

function textsOf(svg: string, className: string): string[] {
  return [...svg.matchAll(/<text class="([^"]*)"[^>]*>([^<]*)<\/text>/g)].flatMap(([, classes, text = '']) => (classes === className ? [text] : []))
}

function numbersOf(svg: string, pattern: RegExp): number[] {
  return [...svg.matchAll(pattern)].map(([, number]) => Number(number))
}

describe.each(['ltr', 'rtl'] as const)('charts of kinds, read %s', (direction) => {
  const charts = {
    timeline: drawTimeline(timeline, words, formats, { id: 'c', direction }),
    dumbbells: drawDumbbells(dumbbells, words, formats, { id: 'c', direction }),
  }

  it.each(Object.entries(charts))('%s is an image with a title and a description, inside its frame', (_, svg) => {
    expect(svg).toMatch(/role="img" aria-labelledby="_c.title _c.description"/)
    const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? []
    for (const x of numbersOf(svg, /\b(?:x|x1|x2|cx)="([-\d.]+)"/g)) expect(x).toSatisfy((place: number) => place >= 0 && place <= width)
    for (const y of numbersOf(svg, /\b(?:y|y1|y2|cy)="([-\d.]+)"/g)) expect(y).toSatisfy((place: number) => place >= 0 && place <= height)
  })

  it('runs time in reading direction, and leaves days that are close apart', () => {
    const [first = 0, last = 0] = numbersOf(charts.timeline, /<circle [^>]*cx="([\d.]+)"/g)
    expect(last > first).toBe(direction === 'ltr')
    const days = numbersOf(charts.timeline, /<text class="axis" x="([\d.]+)"/g)
    expect(Math.abs((days[1] ?? 0) - (days[0] ?? 0))).toBeGreaterThan(70)
  })
})

describe('a timeline', () => {
  const svg = drawTimeline(timeline, words, formats, { id: 'c', direction: 'ltr' })

  it('names levels and values where they stand', () => {
    expect(textsOf(svg, 'zone-name')).toEqual(bands.map(({ label }) => label))
    expect(textsOf(svg, 'point-value')).toEqual(['2.0', '4.5'])
    expect(textsOf(svg, 'point-level')).toEqual(['Developing', 'Not determined', 'Leading'])
  })

  it('breaks its line where a value is missing', () => {
    expect(svg).not.toContain('class="course"')
  })
})

describe('dumbbells', () => {
  const svg = drawDumbbells(dumbbells, words, formats, { id: 'c', direction: 'ltr' })

  it('show both numbers, and one where nothing moved', () => {
    expect(textsOf(svg, 'point-value-before')).toEqual(['2.0'])
    expect(textsOf(svg, 'point-value-after')).toEqual(['3.4', '4.0', '1.0'])
    expect(svg.match(/class="course-head"/g)).toHaveLength(1)
  })
})

describe('bars in rows', () => {
  it('are not read aloud: their numbers stand beside them', () => {
    for (const svg of [drawShareBar({ value: 1, maximum: 2 }, 'ltr'), drawChangeBar({ change: 1, turn: 'better', greatest: 2 }, 'ltr')])
      expect(svg).toMatch(/^<svg class="chart mark"[^>]* aria-hidden="true"/)
  })

  it('are as long as their share', () => {
    const bar = /class="bar" x="0" y="0" width="([\d.]+)"/.exec(drawShareBar({ value: 1, maximum: 4 }, 'ltr'))?.[1]
    const track = /class="track" x="0" y="0.5" width="([\d.]+)"/.exec(drawShareBar({ value: 1, maximum: 4 }, 'ltr'))?.[1]
    expect(Number(bar) / Number(track)).toBeCloseTo(0.25, 2)
  })

  it.each([
    ['better', 'ltr', true],
    ['worse', 'ltr', false],
    ['better', 'rtl', false],
    ['worse', 'rtl', true],
  ] as const)('of a change for the %s, read %s, lie on their side', (turn, direction, isRight) => {
    const svg = drawChangeBar({ change: -1, turn, greatest: 1 }, direction)
    const [, x = 0, width = 0] = /class="bar(?:-worse)?" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(svg)?.map(Number) ?? []
    expect(x + width / 2 > 75).toBe(isRight)
  })
})

describe('zones', () => {
  it('leave no gap between levels, and leave out what lies outside', () => {
    const zones = zonesOf(bands, [2.5, 5])
    expect(zones.map(({ label }) => label)).toEqual(['Developing', 'Established', 'Leading'])
    expect(zones.slice(1).map(({ from }) => from)).toEqual(zones.slice(0, -1).map(({ to }) => to))
  })
})
