import type { Data } from '@ai-toolkit/data'
import type { Brand } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleBrand } from '../test/sample-readiness.ts'
import { checkBrand } from './check-brand.ts'

const place = { file: 'brands/own/brand.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** A brand as it comes from its file; `paths` collects what findings point at. */
function brandData(value: Brand, paths: string[] = []): Data<Brand> {
  const placeAt: Data<Brand>['placeAt'] = (path) => {
    paths.push(path.join('.'))
    return place
  }
  return { file: 'brands/own/brand.yaml', value, placeAt, keyPlaceAt: placeAt, placeIn: placeAt }
}

function withLogo(file: string): Brand {
  return { ...sampleBrand, logo: { file, alt: 'Crest' } }
}

function fileOf(text: string) {
  return { bytes: new TextEncoder().encode(text), text }
}

const plainSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'

describe('checkBrand', () => {
  it('finds nothing in a brand that can be read', () => {
    expect(checkBrand(brandData(withLogo('logo.svg')), new Map([['brands/own/logo.svg', fileOf(plainSvg)]]))).toEqual([])
  })

  it('refuses weak contrasts and suggests the nearest colour that passes', () => {
    const colours = { primary: '#14304f', onPrimary: '#5a6675', accent: '#9cc9e8' }
    const found = checkBrand(brandData({ ...sampleBrand, colours }), new Map())
    expect(found.map(({ code }) => code)).toEqual(['low-contrast', 'low-contrast'])
    expect(found[0]?.message).toContain('“onPrimary” (#5a6675) on “primary” (#14304f)')
    expect(found[1]?.message).toContain('“accent” (#9cc9e8) on white has a contrast of 1.75 : 1')
    expect(found[1]?.expected?.[0]).toMatch(/^#[0-9a-f]{6}$/)
  })

  it.each([
    ['missing-file', 'lgo.svg', new Map([['brands/own/logo.svg', fileOf(plainSvg)]])],
    ['figure-too-large', 'logo.svg', new Map([['brands/own/logo.svg', fileOf(plainSvg + ' '.repeat(500_000))]])],
    ['figure-format', 'logo.tiff', new Map([['brands/own/logo.tiff', fileOf('II*')]])],
    ['logo-unreadable', 'logo.png', new Map([['brands/own/logo.png', fileOf('PK a renamed document')]])],
    ['logo-unreadable', 'logo.svg', new Map([['brands/own/logo.svg', fileOf('<html></html>')]])],
  ])('says %s', (code, file, files) => {
    expect(checkBrand(brandData(withLogo(file)), files).map((finding) => finding.code)).toEqual([code])
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<path d="M0 0" onload="alert(1)"/>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a style from elsewhere', '<style>@import url(https://example.org/x.css)</style>'],
    ['a foreign page', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
  ])('refuses an SVG with %s', (_, inside) => {
    const files = new Map([['brands/own/logo.svg', fileOf(plainSvg.replace('</svg>', `${inside}</svg>`))]])
    const codes = checkBrand(brandData(withLogo('logo.svg')), files).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['unsafe-svg']))
  })

  it('reads PNG and JPEG by their first bytes', () => {
    const png = { bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), text: undefined }
    const jpeg = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), text: undefined }
    expect(checkBrand(brandData(withLogo('a.png')), new Map([['brands/own/a.png', png]]))).toEqual([])
    expect(checkBrand(brandData(withLogo('a.JPG')), new Map([['brands/own/a.JPG', jpeg]]))).toEqual([])
  })

  it('points at the value that is at fault', () => {
    const paths: string[] = []
    checkBrand(brandData({ ...withLogo('none.svg'), colours: { ...sampleBrand.colours, accent: '#eeeeee' } }, paths), new Map())
    expect(paths).toContain('colours.accent')
    expect(paths).toContain('logo.file')
  })
})
