import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromToken, toToken } from './unit-token.ts'

it.each([
  ['wheels/look/p2', 'wheels:look:p2'],
  ['questions.q_gap.text', 'questions.q_gap.text'],
  ['wheels/gone/p1~2', 'wheels:gone:p1::007E2'],
  ['a:b//c/~d', 'a::003Ab::002F:c:::007Ed'],
  ['räder 😀', 'r::00E4der::0020::D83D::DE00'],
])('%s is %s', (unit, token) => {
  expect(toToken(unit)).toBe(token)
  expect(fromToken(token)).toBe(unit)
})

it('gives any id a token that XML allows, and the id back', () => {
  const sign = fc.oneof(fc.constantFrom('/', ':', '::', '~', '0', 'A', '2F', '007E', 'é'), fc.string({ unit: 'binary', maxLength: 1 }))
  const id = fc.array(sign, { minLength: 1 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(
      id.filter((made) => made !== ''),
      (unit) => {
        expect(toToken(unit)).toMatch(/^[\w.:-]+$/)
        expect(fromToken(toToken(unit))).toBe(unit)
      },
    ),
    { numRuns: 1000 },
  )
})
