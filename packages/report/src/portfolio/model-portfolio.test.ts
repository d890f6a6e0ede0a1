import { validators } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { samplePortfolio, sampleRiskPortfolio } from '../../test/sample-portfolio.ts'
import { modelPortfolio } from './model-portfolio.ts'

const portfolio = modelPortfolio(samplePortfolio())

describe('modelPortfolio', () => {
  it('fits its schema, and is the same whatever the order of the files', () => {
    expect(validators.portfolio(portfolio), JSON.stringify(validators.portfolio.errors)).toBe(true)
    expect(modelPortfolio(samplePortfolio().toReversed())).toEqual(portfolio)
    const risks = modelPortfolio(sampleRiskPortfolio())
    expect(validators.portfolio(risks), JSON.stringify(validators.portfolio.errors)).toBe(true)
  })

  it('puts the worst first, and numbers them so', () => {
    expect(portfolio.units.map(({ number, subject, band, value }) => [number, subject.name, band?.label, value])).toEqual([
      [1, 'Beginning Police', 'Beginning', 1],
      [2, 'Middle Police', 'Developing', 2.4],
      [3, 'Leading Police', 'Leading', 5],
    ])
  })

  it('puts equals in the order of their names', () => {
    expect(modelPortfolio(sampleRiskPortfolio()).units.map(({ subject }) => subject.name)).toEqual(['Another search', 'Face search'])
  })

  it('puts what has no level last, and counts it on its own', () => {
    const inputs = samplePortfolio()
    for (const level of inputs[2]?.assessment.levels ?? []) if (level.level === 'total_level') Object.assign(level, { value: null, band: null })
    const { units, counts } = modelPortfolio(inputs)
    expect(units.map(({ subject }) => subject.name)).toEqual(['Middle Police', 'Leading Police', 'Beginning Police'])
    expect(counts.at(-1)).toEqual({ band: null, units: [3] })
  })

  it('counts units at each level, the worst first, in the whole and in each area', () => {
    expect(portfolio.counts.map(({ band, units }) => [band?.label, units])).toEqual([
      ['Beginning', [1]],
      ['Developing', [2]],
      ['Established', []],
      ['Leading', [3]],
    ])
    for (const { counts } of portfolio.sections[0]?.columns ?? []) expect(counts.flatMap(({ units }) => units).sort()).toEqual([1, 2, 3])
  })

  it('has a score for each unit in each column', () => {
    const [table] = portfolio.sections
    for (const { scores } of portfolio.units) expect(scores.map((row) => row.length)).toEqual([table?.columns.length])
    expect(portfolio.units[1]?.scores[0]?.map(({ value }) => value)).toEqual([3, 2, 2.5, 2])
  })

  it('counts what rated questions come to', () => {
    const { ratings, units } = modelPortfolio(sampleRiskPortfolio())
    for (const { rated } of units) {
      expect(rated[0]?.counts).toHaveLength(ratings[0]?.bands.length ?? 0)
      expect((rated[0]?.counts ?? []).reduce((sum, count) => sum + count, rated[0]?.unrated ?? 0)).toBe(34)
    }
  })

  it('names the recommendations that the most have in common first', () => {
    const inputs = samplePortfolio()
    inputs[1]?.assessment.recommendations.shift()
    expect(modelPortfolio(inputs).advice.map(({ id, units }) => [id, units])).toEqual([
      ['r_body', [1, 2, 3]],
      ['r_owner', [1, 2]],
    ])
  })

  it('adds the coverage of all up', () => {
    const parts = portfolio.units.map(({ counts }) => counts)
    expect(portfolio.coverage.counted).toBe(parts.reduce((sum, { counted }) => sum + counted, 0))
    expect(portfolio.coverage.share).toBeCloseTo(portfolio.coverage.answered / portfolio.coverage.counted, 12)
  })
})
