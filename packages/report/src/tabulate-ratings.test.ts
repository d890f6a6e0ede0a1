import type { RatingTable, ReportModel } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleReadiness } from '../test/sample-readiness.ts'
import { sampleRisks } from '../test/sample-risks.ts'
import { modelReport, type ReportInput } from './index.ts'

function tableOf(model: ReportModel): RatingTable {
  const [table] = model.ratings
  if (table === undefined) throw new Error('The sample has ratings')
  return table
}

const table = tableOf(modelReport(sampleRisks()))

describe('tabulateRatings', () => {
  it('finds both ratings by what they look up, one of them with a borrowed rule', () => {
    expect(table.ratings.map(({ measure, row }) => [measure.label, row?.label])).toEqual([
      ['Initial risk', 'Before measures'],
      ['Residual risk', 'After measures'],
    ])
  })

  it('puts the worst first: by the latest rating, then by the one before', () => {
    const rank = new Map(table.bands.map(({ id, rank: of }) => [id, of]))
    const keys = table.questions
      .filter(({ ratings }) => ratings[1]?.band !== null)
      .map(({ ratings }) => ratings.map(({ band }) => rank.get(band?.id ?? '') ?? -1))
    const sorted = [...keys].sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0) || (b[0] ?? 0) - (a[0] ?? 0))
    expect(keys).toEqual(sorted)
    expect(table.questions).toHaveLength(34)
  })

  it('puts what has no rating at the end', () => {
    expect(table.questions.at(-1)).toMatchObject({ state: 'unanswered', ratings: [{ band: null }, { band: null }] })
  })

  it('lets a risk without a later rating stand where the earlier one put it', () => {
    const input = structuredClone(sampleRisks())
    const [first] = table.questions
    const later = input.assessment.measures.find(({ measure, of }) => measure === 'second' && of === first?.question.id)
    if (later === undefined) throw new Error('The sample rates its worst risk')
    later.value = null
    // It was extreme before, which is worse than anything is now: it stays on top.
    expect(tableOf(modelReport(input)).questions[0]?.question).toEqual(first?.question)
  })

  it('has the same numbers in the grid, in the counts and in the table', () => {
    for (const [at, { grid }] of table.ratings.entries()) {
      for (const { band, counts } of table.counts) {
        const inCells = grid?.cells.filter((cell) => cell.band === band?.id).flatMap(({ questions }) => questions) ?? []
        const inTable = table.questions.filter(({ ratings }) => ratings[at]?.band?.id === band?.id)
        expect(counts[at]).toBe(inTable.length)
        if (band !== null) expect(inCells.length).toBe(counts[at])
      }
    }
  })

  it('has each question in the cell of the points that its row names', () => {
    for (const [at, { grid }] of table.ratings.entries()) {
      for (const { question, ratings } of table.questions) {
        const cell = grid?.cells.find(({ questions }) => questions.includes(question.number))
        expect(cell?.value ?? null).toBe(ratings[at]?.value ?? null)
        expect([cell?.row, cell?.column].filter(Boolean)).toEqual(ratings[at]?.points?.map(({ point }) => point.id) ?? [])
      }
    }
  })

  it('counts what has no rating on its own', () => {
    expect(table.counts.at(-1)).toEqual({ band: null, counts: [1, 1] })
  })

  it('gives no table where nothing is rated by level', () => {
    expect(modelReport(sampleReadiness()).ratings).toEqual([])
  })

  it('gives a table without grids where a rating is no plain lookup', () => {
    const ratings = tableOf(modelReport(withLookup('string(this.answer.before.c)'))).ratings
    expect(ratings.map(({ grid }) => grid !== undefined)).toEqual([false, true])
  })
})

/** The sample with another expression for the row that the first measure looks up. */
function withLookup(row: string): ReportInput {
  const input = structuredClone(sampleRisks())
  const lookup = input.resource.questionnaire?.measures?.[0]?.lookup
  if (lookup !== undefined) lookup.row = row
  return input
}
