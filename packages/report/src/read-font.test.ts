import { describe, expect, it } from 'vitest'
import { sampleFont } from '../test/sample-font.ts'
import { readFont } from './read-font.ts'

const asIs = (bytes: Uint8Array): Uint8Array => bytes

describe('readFont', () => {
  it.each([4, 12] as const)('reads which characters a font has, from a table of format %s', (format) => {
    const { characters = new Set(), variable } = readFont(sampleFont('Aboابت', format), asIs) ?? {}
    expect([...characters].map((code) => String.fromCodePoint(Number(code))).join('')).toBe('Aboابت')
    expect(variable).toBe(false)
  })

  it('reads characters beyond the first plane', () => {
    expect(readFont(sampleFont('a😀'), asIs)?.characters.has(0x1f600)).toBe(true)
  })

  it('tells a variable font', () => {
    expect(readFont(sampleFont('a', 12, [47]), asIs)?.variable).toBe(true)
  })

  it('reads nothing of what is none, is damaged or cannot be unpacked', () => {
    const font = sampleFont('abc')
    expect(readFont(new Uint8Array(), asIs)).toBeUndefined()
    expect(readFont(new TextEncoder().encode('OTTO and so on, a renamed font of another format, long enough to have a head'), asIs)).toBeUndefined()
    expect(readFont(font, () => undefined)).toBeUndefined()
    for (let length = 0; length < font.length; length += 1) expect(() => readFont(font.subarray(0, length), asIs)).not.toThrow()
    for (let at = 0; at < font.length; at += 1) expect(() => readFont(font.with(at, 255), asIs)).not.toThrow()
  })

  it('does not go through a table for hours', () => {
    const start = sampleFont('a'.repeat(1), 12)
    const many = new Uint8Array([...start, ...new Array(12 * 1000).fill(0)])
    const view = new DataView(many.buffer)
    const groups = start.length - 12
    view.setUint32(groups - 4, 1000)
    for (let index = 0; index < 1000; index += 1) view.setUint32(groups + index * 12 + 4, 0x10ffff)
    // The directory gives the table its old length, so it is read as one that ends too early.
    expect(readFont(many, asIs)).toBeUndefined()
  })
})
