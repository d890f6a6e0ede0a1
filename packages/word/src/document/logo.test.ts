import { describe, expect, it } from 'vitest'
import { dot } from '../../test/samples.ts'
import { logoRun } from './logo.ts'
import { jpegSize, pngSize, svgSize } from './picture-size.ts'

const svg = (text: string) => new TextEncoder().encode(text)
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 30, 1, 0, 0, 0, 0])

describe('the size of a picture', () => {
  it('is read from PNG and JPEG', () => {
    expect([pngSize(dot), pngSize(jpeg), pngSize(dot.slice(0, 20))]).toEqual([{ width: 1, height: 1 }, undefined, undefined])
    expect([jpegSize(jpeg), jpegSize(dot), jpegSize(jpeg.slice(0, 9))]).toEqual([{ width: 30, height: 40 }, undefined, undefined])
  })

  it.each([
    ['<svg viewBox="0 0 40 20"/>', { width: 40, height: 20 }],
    ['<svg width="3cm" height="2cm"/>', { width: 3, height: 2 }],
    ['<svg/>', undefined],
    ['<p viewBox="0 0 1 1"/>', undefined],
    ['no XML', undefined],
    ['<svg viewBox="0 0 0 1">', undefined],
  ])('of %s', (text, size) => {
    expect(svgSize(svg(text))).toEqual(size)
  })
})

describe('a logo', () => {
  const colours = { primary: '#000000', onPrimary: '#ffffff', accent: '#000000' }
  const brand = (file: string) => ({ id: 'a', name: 'A', colours, logo: { file, alt: 'A' } })

  it('is a picture that can be drawn, or none', () => {
    expect(logoRun(brand('a.png'), new Map([['a.png', dot]]))).toBeDefined()
    expect(logoRun(brand('a.svg'), new Map([['a.svg', svg('<svg viewBox="0 0 4 2"/>')]]))).toBeDefined()
    expect(logoRun(brand('a.svg'), new Map([['a.svg', svg('oops')]]))).toBeUndefined()
    expect(logoRun(brand('a.png'), new Map())).toBeUndefined()
    expect(logoRun({ id: 'a', name: 'A', colours }, new Map())).toBeUndefined()
  })
})
