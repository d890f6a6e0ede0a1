import { describe, expect, it } from 'vitest'
import { reportLook, sampleModel, samplePortfolioModel } from '../fixture/sample-report.ts'
import { planSheet } from './plan-sheet.ts'
import { registerSheet } from './register-sheet.ts'
import type { ReportSheet } from './report-sheet.ts'
import { writeCsv } from './write-csv.ts'

const look = reportLook()

function sheetOf(...cells: ReportSheet['rows'][number]): ReportSheet {
  return { title: 'T', direction: 'ltr', columns: cells.map((_, index) => ({ id: `c${index}`, label: `Column ${index}`, width: 9 })), rows: [cells] }
}

describe('planSheet', () => {
  const model = sampleModel('risks')
  const sheet = planSheet(model, look)

  it('has a row for each action, and a cell for each column', () => {
    expect(sheet.rows).toHaveLength(model.actions.length)
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
  })

  it('keeps numbers numbers and days days', () => {
    const at = (id: string) => sheet.columns.findIndex((column) => column.id === id)
    expect(sheet.rows.map((row) => row[at('number')])).toEqual(model.actions.map(({ number }) => number))
    expect(sheet.rows.find((row) => row[at('review')] !== null)?.[at('review')]).toEqual({ day: '2026-09-01' })
  })
})

describe('registerSheet', () => {
  const model = samplePortfolioModel('risks')
  const sheet = registerSheet(model, look)

  it('has a row for each unit, worst first, and names each column once', () => {
    expect(sheet.rows.map(([, name]) => name)).toEqual(model.units.map(({ subject }) => subject.name))
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
    for (const names of [sheet.columns.map(({ id }) => id), sheet.columns.map(({ label }) => label)]) expect(new Set(names).size).toBe(names.length)
  })
})

describe('writeCsv', () => {
  it('writes rows as RFC 4180 has them, numbers and days the same in every language', () => {
    expect(writeCsv(sheetOf('a "b", c', 1.5, { day: '2026-03-01' }, null))).toBe(
      '\uFEFFColumn 0,Column 1,Column 2,Column 3\r\n"a ""b"", c",1.5,2026-03-01,\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@x', '  =1', '\t=1', '＝1'])('lets no spreadsheet run %j', (text) => {
    expect(writeCsv(sheetOf(text)).split('\r\n')[1]).toMatch(/^"?'/)
  })

  it('leaves a negative number a number', () => {
    expect(writeCsv(sheetOf(-2)).split('\r\n')[1]).toBe('-2')
  })
})
