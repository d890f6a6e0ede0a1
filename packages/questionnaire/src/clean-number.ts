import type { Rounding } from '@ai-toolkit/model'

/** Significant decimal digits that are taken as meant. A double holds 15 to 17; what is beyond these 12 is room for the noise of binary fractions. */
const DIGITS = 12

/** The part of the numbers added up below which a remainder is noise. */
const NOISE = 10 ** -DIGITS

/**
 * The number that was meant, to 12 significant decimal digits: 0.1 + 0.2 is 0.3. Whole numbers stay as they are, and there is no -0.
 * For what is shown, compared or rounded; never in the middle of a computation, where a third of 3 would become 0.999999999999.
 */
export function cleanNumber(value: number): number {
  const clean = Number.isSafeInteger(value) ? value : Number(value.toPrecision(DIGITS))
  return clean === 0 ? 0 : clean
}

/**
 * Rounds by a named rule, on the decimal digits and not on the binary fraction: 1.005 is 1.01 (half-up, two decimals), though the double
 * nearest to 1.005 lies below it. What is not finite stays so.
 */
export function roundNumber(value: number, { rule, decimals }: Rounding): number {
  if (!Number.isFinite(value)) return value
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e')
  const digits = BigInt(mantissa.replace('.', ''))
  const dropped = DIGITS - 1 - Number(exponent) - decimals
  if (dropped <= 0) return cleanNumber(value)
  const unit = 10n ** BigInt(dropped)
  const whole = digits / unit
  const rounded = goesUp(rule, whole, digits % unit, unit) ? whole + 1n : whole
  return cleanNumber(Math.sign(value) * Number(`${rounded}e-${decimals}`))
}

/** Whether `rest` of a `unit` makes `whole` one more; all three count in the last digit of the number. */
function goesUp(rule: Rounding['rule'], whole: bigint, rest: bigint, unit: bigint): boolean {
  switch (rule) {
    case 'half-up':
      return rest * 2n >= unit
    case 'half-even':
      return rest * 2n > unit || (rest * 2n === unit && whole % 2n === 1n)
    case 'up':
      return rest > 0n
    case 'down':
      return false
  }
}

/** The sum. What is left where parts cancel (0.1 + 0.2 - 0.3) and is smaller than the noise of the parts is 0. */
export function addNumbers(values: Iterable<number>): number {
  let sum = 0
  let size = 0
  for (const value of values) {
    sum += value
    size += Math.abs(value)
  }
  return Math.abs(sum) < size * NOISE ? 0 : sum
}
