import { expect, it } from 'vitest'
import { readNumber, writeNumber } from './read-number.ts'

it.each([
  ['12', 12],
  ['0,33', 0.33],
  ['0.33', 0.33],
  ['-4.5', -4.5],
  ['−4,5', -4.5],
  ['52 000', 52_000],
  ["52'000.5", 52_000.5],
  ['12.345', 12.345],
  ['0,125', 0.125],
])('reads %s in English', (text, number) => {
  expect(readNumber(text, '.')).toBe(number)
})

it.each(['', 'twelve', '12a', '1,234', '1.2.3', '1,234.5', '.5', '5.', 'Infinity', '1e5', '0x10'])('does not guess what %j means', (text) => {
  expect(readNumber(text, '.')).toBeUndefined()
})

it('goes by the language where a sign may mean both', () => {
  expect(readNumber('1,234', ',')).toBe(1.234)
  expect(readNumber('1.234', ',')).toBeUndefined()
})

it('reads back what it writes', () => {
  for (const number of [0, 1.5, -0.25, 1_000_000, 12.345]) {
    for (const sign of ['.', ','] as const) expect(readNumber(writeNumber(number, sign), sign)).toBe(number)
  }
})
