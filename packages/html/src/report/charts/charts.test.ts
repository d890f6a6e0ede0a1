import { describeLocale } from '@ai-toolkit/locale'
import type { ReportModel, SectionScores } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { tagsOf } from '../../../test-fixture/read-html.ts'
import { reportContext, sampleModel } from '../fixture/sample-report.ts'
import { makeFormats } from '../formats.ts'
import { ratingViews } from '../views/ratings-view.ts'
import { sectionViews } from '../views/sections-view.ts'
import { verdictView } from '../views/verdict-view.ts'
import { domainOf, drawBars } from './bar-chart.ts'
import { drawLadder } from './level-ladder.ts'
import { drawRatingGrid } from './rating-grid.ts'

const readiness = sampleModel('readiness')
const risks = sampleModel('risks')
const formats = makeFormats(describeLocale('en'))
const words = { title: 'Title & <more>', description: 'Numbers', missing: 'none', rows: 'Up', columns: 'Along' }

function attributesOf(svg: string, className: string): ReadonlyMap<string, string>[] {
  return tagsOf(svg.replaceAll('/>', '>')).flatMap(({ attributes }) =>
    (attributes.get('class') ?? '').split(' ').includes(className) ? [attributes] : [],
  )
}

function textsOf(svg: string, className: string): string[] {
  return [...svg.matchAll(/<text class="([^"]*)"[^>]*>([^<]*)<\/text>/g)].flatMap(([, classes = '', text = '']) =>
    classes.split(' ').includes(className) ? [text] : [],
  )
}

function scoresOf(model: ReportModel): SectionScores {
  const [scores] = model.sectionScores
  if (scores === undefined) throw new Error('The sample has scores')
  return scores
}

describe('every chart', () => {
  const [table] = risks.ratings
  const grid = table?.ratings[0]?.grid
  if (table === undefined || grid === undefined || readiness.verdict === undefined) throw new Error('The samples have charts')
  const { verdict } = readiness
  const charts = {
    bars: (direction: 'ltr' | 'rtl') => drawBars(scoresOf(readiness), words, formats, { id: 'c', direction }),
    ladder: (direction: 'ltr' | 'rtl') => drawLadder({ ...verdict, decimals: 1 }, words, formats, { id: 'c', direction }),
    grid: (direction: 'ltr' | 'rtl') => drawRatingGrid(grid, table.bands, words, { id: 'c', direction }),
  }

  it.each(Object.entries(charts))('%s is an image with a title and a description', (_, draw) => {
    const svg = draw('ltr')
    expect(svg).toMatch(/^<svg class="chart" viewBox="0 0 [\d.]+ [\d.]+" role="img" aria-labelledby="_c.title _c.description"/)
    expect(svg).toContain('<title id="_c.title">Title &#x26; &#x3C;more></title><desc id="_c.description">Numbers</desc>')
  })

  it.each(Object.entries(charts))('%s stays inside its frame, from the left and from the right', (_, draw) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const svg = draw(direction)
      const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? []
      const rects = [...svg.matchAll(/<rect [^>]*?x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)"/g)].map(([, ...numbers]) =>
        numbers.map(Number),
      )
      expect(rects.length).toBeGreaterThan(0)
      for (const [x = 0, y = 0, wide = 0, high = 0] of rects) {
        expect(Math.min(x, y, wide, high)).toBeGreaterThanOrEqual(0)
        expect(x + wide).toBeLessThanOrEqual(width)
        expect(y + high).toBeLessThanOrEqual(height)
      }
    }
  })
})

describe('bars', () => {
  const data = scoresOf(readiness)
  const [view] = sectionViews(reportContext(readiness))

  it('show the numbers of the table', () => {
    expect(textsOf(String(view?.chart), 'bar-value')).toEqual(view?.rows.map(({ value }) => value))
    expect(textsOf(String(view?.chart), 'zone-label')).toEqual(data.bands.map(({ label }) => label))
  })

  it('are as long as their values, from zero', () => {
    const [low, high] = domainOf(data)
    const widths = attributesOf(drawBars(data, words, formats, { id: 'c', direction: 'ltr' }), 'bar').map((bar) => Number(bar.get('width')))
    const perUnit = (widths[0] ?? 0) / (data.scores[0]?.value ?? 1)
    expect([low, high]).toEqual([0, 5])
    for (const [index, { value }] of data.scores.entries()) expect(widths[index]).toBeCloseTo((value ?? 0) * perUnit, 1)
  })

  it('are left out where there is no value, with a word in their place', () => {
    const missing = { ...data, scores: data.scores.map((score, index) => (index === 1 ? { ...score, value: null } : score)) }
    const svg = drawBars(missing, words, formats, { id: 'c', direction: 'ltr' })
    expect(attributesOf(svg, 'bar')).toHaveLength(3)
    expect(textsOf(svg, 'bar-missing')).toEqual(['none'])
  })

  it('grow from the right in right-to-left pages', () => {
    const bars = attributesOf(drawBars(data, words, formats, { id: 'c', direction: 'rtl' }), 'bar')
    const ends = bars.map((bar) => Number(bar.get('x')) + Number(bar.get('width')))
    expect(new Set(ends.map(Math.round)).size).toBe(1)
  })

  it('can have values below zero', () => {
    expect(domainOf({ ...data, scores: data.scores.map((score) => ({ ...score, value: -2 })) })).toEqual([-2, 5])
  })
})

describe('grids', () => {
  const [table] = risks.ratings
  const [view] = ratingViews(reportContext(risks))

  it('count what the table holds, level by level', () => {
    for (const [index, { chart }] of (view?.grids ?? []).entries()) {
      const cells = table?.ratings[index]?.grid?.cells.filter(({ questions }) => questions.length > 0) ?? []
      const large = [...String(chart).matchAll(/font-size:15px">(\d+)</g)].map(([, count]) => Number(count))
      expect(large).toEqual(cells.map(({ questions }) => questions.length))
    }
  })

  it('say each level by a letter beside its tone', () => {
    const letters = [...String(view?.grids[0]?.chart).matchAll(/class="on-tone on-tone-(\d)"[^>]*font-size:8px">(\w)</g)].map(
      ([, tone, letter]) => `${letter}${tone}`,
    )
    expect(letters).toHaveLength(25)
    expect(new Set(letters)).toEqual(new Set(view?.legend.map(({ code, tone }) => `${code}${tone}`)))
  })

  it('name every rated question in the description', () => {
    for (const { chart } of view?.grids.slice(0, 1) ?? []) {
      const description = /<desc[^>]*>([^<]*)</.exec(String(chart))?.[1] ?? ''
      const rated = table?.questions.filter(({ state }) => state === 'answered') ?? []
      for (const { question } of rated) expect(description).toContain(question.number)
    }
  })
})

describe('the ladder', () => {
  it('marks the value and fills the level reached, which an override may have moved', () => {
    const svg = String(verdictView(reportContext(risks))?.ladder)
    expect(textsOf(svg, 'marker-value')).toEqual(['1.85'])
    expect(textsOf(svg, 'step-label-reached')).toEqual(['High'])
    expect(textsOf(svg, 'axis')).toEqual(['1.50', '2.50', '3.50'])
  })

  it('marks nothing where there is no value', () => {
    const { verdict } = readiness
    if (verdict === undefined) throw new Error('The sample has a verdict')
    const svg = drawLadder({ ...verdict, value: null, band: null, decimals: undefined }, words, formats, { id: 'c', direction: 'ltr' })
    expect(textsOf(svg, 'marker-value')).toEqual([])
    expect(textsOf(svg, 'step-label-reached')).toEqual([])
  })
})
