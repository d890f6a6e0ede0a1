import type { Rounding } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNumbers, cleanNumber, roundNumber } from './clean-number.ts'

const rules = ['half-up', 'half-even', 'up', 'down'] as const

describe('cleanNumber', () => {
  it('takes the noise of binary fractions away', () => {
    expect(cleanNumber(0.1 + 0.2)).toBe(0.3)
    expect(cleanNumber(2.4 / 3)).toBe(0.8)
    expect(cleanNumber(1 / 3)).toBe(0.333333333333)
  })

  it('keeps whole numbers of any length that a double holds, and knows no -0', () => {
    expect(cleanNumber(1234567890123456)).toBe(1234567890123456)
    expect(Object.is(cleanNumber(-0), 0)).toBe(true)
    expect(Object.is(cleanNumber(-1e-320 * 1e-10), 0)).toBe(true)
  })

  it('gives back every decimal of at most 12 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.integer({ min: 0, max: 12 }), (digits, decimals) => {
        const decimal = Number(`${digits}e-${decimals}`)
        expect(cleanNumber(decimal)).toBe(decimal === 0 ? 0 : decimal)
      }),
    )
  })
})

describe('roundNumber', () => {
  it.each<[number, Rounding['rule'], number, number]>([
    [1.005, 'half-up', 2, 1.01],
    [2.5, 'half-up', 0, 3],
    [-2.5, 'half-up', 0, -3],
    [2.5, 'half-even', 0, 2],
    [3.5, 'half-even', 0, 4],
    [-2.5, 'half-even', 0, -2],
    [2.1, 'up', 0, 3],
    [-2.1, 'up', 0, -3],
    [2.9, 'down', 0, 2],
    [-2.9, 'down', 0, -2],
    [0.1 + 0.2, 'up', 1, 0.3],
    [28.000000000000004, 'up', 0, 28],
    [2.9999999999999996, 'down', 0, 3],
    [1e-9, 'up', 2, 0.01],
    [-0.4, 'half-up', 0, 0],
    [1234567890123.4, 'half-up', 0, 1234567890120],
  ])('rounds %d %s to %d decimals: %d', (value, rule, decimals, expected) => {
    expect(Object.is(roundNumber(value, { rule, decimals }), expected)).toBe(true)
  })

  it('leaves what is not finite', () => {
    expect(roundNumber(Number.NaN, { rule: 'up', decimals: 0 })).toBeNaN()
    expect(roundNumber(Infinity, { rule: 'up', decimals: 0 })).toBe(Infinity)
  })

  it('agrees with exact arithmetic on quotients of whole numbers', () => {
    const small = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...rules),
        (above, below, decimals, rule) => {
          const expected = roundExactly(BigInt(above), BigInt(below), decimals, rule)
          expect(roundNumber(above / below, { rule, decimals })).toBe(Number(`${expected}e-${decimals}`) + 0)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('agrees with exact arithmetic on sums of decimals', () => {
    const tenths = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(tenths, fc.integer({ min: 0, max: 3 }), fc.constantFrom(...rules), (parts, decimals, rule) => {
        const sum = addNumbers(parts.map((part) => part / 100))
        const expected = roundExactly(BigInt(parts.reduce((total, part) => total + part, 0)), 100n, decimals, rule)
        expect(roundNumber(sum, { rule, decimals })).toBe(Number(`${expected}e-${decimals}`) + 0)
      }),
      { numRuns: 2000 },
    )
  })
})

/** `above / below`, rounded, as a whole number of the last decimal; by comparing twice the rest with the divisor, all in whole numbers. */
function roundExactly(above: bigint, below: bigint, decimals: number, rule: Rounding['rule']): bigint {
  const size = (above < 0n ? -above : above) * 10n ** BigInt(decimals)
  const [whole, twice] = [size / below, (size % below) * 2n]
  const up = {
    'half-up': twice >= below,
    'half-even': twice > below || (twice === below && whole % 2n === 1n),
    up: twice > 0n,
    down: false,
  }
  const rounded = up[rule] ? whole + 1n : whole
  return above < 0n ? -rounded : rounded
}

describe('addNumbers', () => {
  it('gives 0 where parts cancel', () => {
    expect(addNumbers([0.1, 0.2, -0.3])).toBe(0)
    expect(addNumbers([])).toBe(0)
  })

  it('keeps small remainders that are no noise', () => {
    expect(addNumbers([1, -0.999999])).toBeCloseTo(0.000001, 12)
  })
})
