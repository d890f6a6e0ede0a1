import { describe, expect, it } from 'vitest'
import { contrastOf, nearestPassing } from './contrast.ts'

describe('contrastOf', () => {
  it('gives the extremes', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrastOf('#777777', '#777777')).toBe(1)
  })

  it('gives what WCAG’s own examples say, whichever comes first', () => {
    // #767676 is the lightest grey that passes on white: 4.54 : 1.
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrastOf('#ffffff', '#767676')).toBe(contrastOf('#767676', '#FFFFFF'))
  })
})

describe('nearestPassing', () => {
  it('keeps a colour that passes', () => {
    expect(nearestPassing('#1f5f8b', '#ffffff', 4.5)).toBe('#1f5f8b')
  })

  it.each([
    ['#9cc9e8', '#ffffff'],
    ['#ffff00', '#ffffff'],
    ['#777777', '#14304f'],
    ['#808080', '#7f7f7f'],
  ])('moves %s just far enough to be read on %s', (colour, ground) => {
    const found = nearestPassing(colour, ground, 4.5)
    expect(contrastOf(found, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('suggests no more change than is needed', () => {
    // One step of grey lighter than the suggestion would fail.
    expect(nearestPassing('#808080', '#ffffff', 4.5)).toBe('#767676')
  })
})
