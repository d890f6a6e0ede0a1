import fc from 'fast-check'
import { expect, it } from 'vitest'
import { greatestStep, isSmaller, nextVersion, type Step, stepBetween } from './steps.ts'

const steps: Step[] = ['none', 'patch', 'minor', 'major']

it.each([
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'none', '1.2.3'],
  ['1.2.3-draft+7', 'minor', '1.3.0'],
] as const)('%s with a %s step is %s', (version, step, next) => {
  expect(nextVersion(version, step)).toBe(next)
})

it('a step leads to a version that is that step away', () => {
  const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'))
  fc.assert(fc.property(version, fc.constantFrom(...steps), (from, step) => stepBetween(from, nextVersion(from, step)) === step))
})

it('the greatest step is one of them, and none of them is greater', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { minLength: 1 }), (some) => {
      const greatest = greatestStep(some)
      expect(some).toContain(greatest)
      expect(some.filter((step) => isSmaller(greatest, step))).toEqual([])
    }),
  )
  expect(greatestStep([])).toBe('none')
})
