import { describe, expect, it } from 'vitest'
import { fitLabel, widthOf } from './fit-label.ts'

describe('fitLabel', () => {
  it('leaves a short label alone', () => {
    expect(fitLabel('Likely', { width: 60, size: 9, lines: 2 })).toEqual({ lines: ['Likely'], size: 9 })
  })

  it('breaks between words', () => {
    expect(fitLabel('Almost certain', { width: 45, size: 9, lines: 2 })).toEqual({ lines: ['Almost', 'certain'], size: 9 })
  })

  it('makes a long word smaller before it cuts', () => {
    const { lines, size } = fitLabel('Insignificant', { width: 44, size: 9, lines: 1 })
    expect(lines).toEqual(['Insignificant'])
    expect(size).toBeLessThan(9)
  })

  it('cuts what is longer than any room, and stays within it', () => {
    const { lines, size } = fitLabel(`${'w'.repeat(500)} and more and more`, { width: 40, size: 9, lines: 2 })
    expect(lines.length).toBeLessThanOrEqual(2)
    expect(lines.at(-1)).toMatch(/…$/)
    for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(40)
  })

  it('breaks between East Asian characters, which need no spaces', () => {
    expect(fitLabel('几乎肯定', { width: 20, size: 9, lines: 2 }).lines).toEqual(['几乎', '肯定'])
  })
})
