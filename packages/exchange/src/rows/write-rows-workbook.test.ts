import type { ReportSheet } from '@ai-toolkit/html'
import { readWorkbook } from '@ai-toolkit/sheets'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeRowsWorkbook } from './write-rows-workbook.ts'

const column = (label: string) => ({ id: label, label, width: 12 })
const sheet: ReportSheet = {
  title: 'Plan: what / who',
  direction: 'rtl',
  columns: [column('Number'), column('What'), column('Review'), column('Nothing')],
  rows: [
    [1.5, '=HYPERLINK("http://x")', { day: '2026-03-01' }, null],
    [2, 'x'.repeat(40_000), null, null],
  ],
}

describe('writeRowsWorkbook', () => {
  const bytes = writeRowsWorkbook(sheet)

  it('keeps numbers numbers, days days, and everything else text, whatever it begins with', () => {
    const { value = [], diagnostics } = readWorkbook('rows.xlsx', bytes)
    const row = (wanted: number) => value[0]?.cells.filter((cell) => cell.row === wanted).map(({ content }) => content)
    expect([diagnostics, value[0]?.name]).toEqual([[], 'Plan what who'])
    expect([row(1), row(2)]).toEqual([
      ['Number', 'What', 'Review', 'Nothing'].map((text) => ({ kind: 'text', text })),
      [
        { kind: 'number', number: 1.5 },
        { kind: 'text', text: '=HYPERLINK("http://x")' },
        { kind: 'day', day: '2026-03-01' },
      ],
    ])
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
  })

  it('cuts what no cell can hold, and shows that it did', () => {
    const long = readWorkbook('rows.xlsx', bytes).value?.[0]?.cells.find(({ row, column }) => row === 3 && column === 2)?.content
    expect(long).toEqual({ kind: 'text', text: `${'x'.repeat(32_766)}…` })
  })

  it('runs from right to left with its language, and keeps its heads in sight', () => {
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('rightToLeft="1"')
    expect(xml).toContain('ySplit="1" topLeftCell="A2"')
  })

  it('is the same bytes each time', () => {
    expect(writeRowsWorkbook(sheet)).toEqual(bytes)
  })
})
