import { describe, expect, it } from 'vitest'
import { cellName, cellRanges, parseCellName } from './cell-name.ts'
import { dayOf, serialOf } from './day-serial.ts'

describe('names of cells', () => {
  it.each([
    [1, 1, 'A1'],
    [9, 26, 'Z9'],
    [9, 27, 'AA9'],
    [2, 702, 'ZZ2'],
    [2, 703, 'AAA2'],
    [1_048_576, 16_384, 'XFD1048576'],
  ])('row %i, column %i is %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name)
    expect(parseCellName(name)).toEqual({ row, column })
  })

  it.each(['', 'A', '1', 'A0', 'a1', 'XFE1', 'A1048577', 'A1B', '$A$1'])('“%s” is none', (name) => {
    expect(parseCellName(name)).toBeUndefined()
  })

  it('become ranges', () => {
    expect(cellRanges(['E6', 'F5', 'E5', 'E9', 'F6', 'AA1'])).toEqual(['E5:E6', 'E9', 'F5:F6', 'AA1'])
  })
})

describe('days', () => {
  // What Excel shows for these numbers.
  it.each([
    ['1900-03-01', 61],
    ['2026-03-01', 46_082],
    ['9999-12-31', 2_958_465],
  ])('%s is %i', (day, serial) => {
    expect(serialOf(day)).toBe(serial)
    expect(dayOf(serial, 1900)).toBe(day)
    expect(dayOf(serial + 0.99, 1900)).toBe(day)
  })

  it('count from 1904 where a workbook says so', () => {
    expect(dayOf(44_620, 1904)).toBe('2026-03-01')
  })

  it('have no number before March 1900, where programs disagree, and end with the year 9999', () => {
    expect(serialOf('1900-02-28')).toBeUndefined()
    expect([60, 0, -1, 2_958_466, Number.NaN].map((serial) => dayOf(serial, 1900))).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})
