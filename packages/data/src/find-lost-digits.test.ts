import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLostDigits } from './find-lost-digits.ts'

test.each([
  '0',
  '-0',
  '+1',
  '1.10',
  '0.1',
  '007',
  '1e3',
  '1E+3',
  '-1.5e-7',
  '9007199254740991',
  '0x1F',
  '0o17',
  '.5',
  '5.',
  '0.30000000000000004',
  '1e21',
  '100000000000000000000',
])('%s is kept', (written) => {
  expect(findLostDigits(written, Number(written))).toBe(false)
})

test.each(['9007199254740993', '12345678901234567890', '0.12345678901234567890', '1e999', '0x20000000000001', '1.00000000000000001'])(
  '%s is not kept',
  (written) => {
    expect(findLostDigits(written, Number(written))).toBe(true)
  },
)

test('what a program writes is kept', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(findLostDigits(String(number), number)).toBe(false)
      expect(findLostDigits(number.toExponential(), number)).toBe(false)
    }),
  )
})
