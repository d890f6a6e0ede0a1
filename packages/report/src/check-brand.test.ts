import { parseData } from '@ai-toolkit/data'
import type { Diagnostic } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleContext, sampleFont } from '../test/sample-font.ts'
import type { BrandFiles } from './brand-file.ts'
import type { FontContext } from './brand-fonts.ts'
import { checkBrand } from './check-brand.ts'

const plain = 'id: own\nname: Northern Police\ncolours: { primary: "#14304f", onPrimary: "#ffffff", accent: "#1f5f8b" }\n'
const plainSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
const letters = 'Report of the result Northern Police'

function fileOf(content: string | Uint8Array) {
  return typeof content === 'string' ? { bytes: new TextEncoder().encode(content), text: content } : { bytes: content, text: undefined }
}

/** What is found in a brand with these lines, and these files beside it. */
function find(lines: string, files: Record<string, string | Uint8Array> = {}, context: FontContext = sampleContext): Diagnostic[] {
  const { value, diagnostics } = parseData({ path: 'own/brand.yaml', text: plain + lines }, 'brand')
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const tree: BrandFiles = new Map(Object.entries(files).map(([path, content]) => [`own/${path}`, fileOf(content)]))
  return checkBrand(value, tree, context)
}

function codesOf(...input: Parameters<typeof find>): string[] {
  return find(...input).map(({ code }) => code)
}

describe('colours', () => {
  const withColours = (colours: string) => {
    const text = plain.replace(/colours:.*\n/, `colours: { primary: "#14304f", onPrimary: "#ffffff", accent: "#1f5f8b", ${colours} }\n`)
    const { value } = parseData({ path: 'own/brand.yaml', text }, 'brand')
    return value === undefined ? [] : checkBrand(value, new Map(), sampleContext)
  }

  it('that can be read are not found', () => {
    expect(find('')).toEqual([])
    expect(withColours('ink: "#1b1b1b", soft: "#555555", ground: "#f5f1e8", onAccent: "#ffffff"')).toEqual([])
  })

  it.each([
    ['onAccent: "#5f8b1f"', '“onAccent” (#5f8b1f) on “accent” (#1f5f8b)'],
    ['soft: "#9aa0a6"', '“soft” (#9aa0a6) on white'],
    ['ground: "#5a6675"', '“accent” (#1f5f8b) on “ground” (#5a6675)'],
    ['ink: "#6d6d6d"', '“ink” (#6d6d6d) on the third tone of levels (#e0a75a)'],
  ])('that cannot are found, with the nearest that can: %s', (colours, message) => {
    const found = withColours(colours).find((finding) => finding.message.includes(message))
    expect(found).toMatchObject({ code: 'low-contrast', place: { start: { line: 3 } } })
    expect(found?.expected?.[0]).toMatch(/^#[0-9a-f]{6}$/)
  })
})

describe('pictures', () => {
  const logo = (file: string) => `logo: { file: ${file}, alt: Crest }\n`

  it.each([
    ['missing-file', 'lgo.svg', { 'logo.svg': plainSvg }],
    ['figure-too-large', 'logo.svg', { 'logo.svg': plainSvg + ' '.repeat(500_000) }],
    ['figure-format', 'logo.tiff', { 'logo.tiff': 'II*' }],
    ['logo-unreadable', 'logo.png', { 'logo.png': 'PK a renamed document' }],
    ['logo-unreadable', 'logo.svg', { 'logo.svg': '<html></html>' }],
    ['picture-size', 'logo.svg', { 'logo.svg': plainSvg.replace(/viewBox="[^"]*"/, '') }],
    ['picture-size', 'logo.svg', { 'logo.svg': plainSvg.replace('0 0 9 9', '0 0 900 9') }],
    ['picture-size', 'logo.png', { 'logo.png': png(120, 60) }],
    ['picture-size', 'logo.JPG', { 'logo.JPG': jpeg(90, 30) }],
  ])('are told to be %s', (code, file, files) => {
    expect(codesOf(logo(file), files)).toEqual([code])
  })

  it('are read as what they are, on every ground', () => {
    const files = { 'logo.png': png(600, 300), 'white.jpg': jpeg(600, 300), 'cover.svg': plainSvg }
    expect(find('logo: { file: logo.png, onPrimary: white.jpg, alt: Crest }\ncover: { image: cover.svg }\n', files)).toEqual([])
    expect(codesOf('logo: { file: logo.png, onPrimary: black.jpg, alt: Crest }\ncover: { image: sea.svg }\n', files)).toEqual([
      'missing-file',
      'missing-file',
    ])
    expect(codesOf('cover: { image: logo.png }\n', files)).toEqual(['picture-size'])
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<path d="M0 0" onload="alert(1)"/>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a style from elsewhere', '<style>@import url(https://example.org/x.css)</style>'],
    ['a foreign page', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
  ])('may not hold %s', (_, inside) => {
    const codes = codesOf(logo('logo.svg'), { 'logo.svg': plainSvg.replace('</svg>', `${inside}</svg>`) })
    expect(new Set(codes)).toEqual(new Set(['unsafe-svg']))
  })
})

describe('fonts', () => {
  const own = (role: string, ...faces: string[]) => `fonts:\n  ${role}\n  faces:\n${faces.map((face) => `    - { family: Own, ${face} }\n`).join('')}`
  const both = ['file: a.woff2', 'file: b.woff2, weight: 600'] as const
  const files = { 'a.woff2': sampleFont(letters), 'b.woff2': sampleFont(letters) }

  it('that have every letter and weight are not found', () => {
    expect(find(own('text: [Own]', ...both), files)).toEqual([])
    expect(find('fonts: { text: [Sample Sans], headings: [Sample Sans] }\n')).toEqual([])
  })

  it.each([
    ['unknown-font', own('text: [Owm]', ...both), files],
    ['missing-file', own('text: [Own]', 'file: c.woff2'), files],
    ['font-unreadable', own('text: [Own]', 'file: a.woff2'), { 'a.woff2': 'a renamed font' }],
    ['font-too-large', own('text: [Own]', 'file: a.woff2'), { 'a.woff2': new Uint8Array(300_001) }],
    ['font-variable', own('text: [Own]', 'file: a.woff2', 'file: a.woff2, weight: 600'), { 'a.woff2': sampleFont(letters, 12, [47]) }],
    ['font-weight-missing', own('headings: [Own]', 'file: a.woff2'), files],
    ['font-weight-missing', own('text: [Own]', 'file: b.woff2, weight: 700'), files],
    ['borrowed-glyphs', own('text: [Own]', 'file: a.woff2', 'file: a.woff2, weight: 600'), { 'a.woff2': sampleFont('Report') }],
  ])('are told to be %s', (code, lines, beside) => {
    expect([...new Set(codesOf(lines, beside))]).toEqual([code])
  })

  it('must have the letters of every language that reports are made in', () => {
    const context = { ...sampleContext, writings: new Map([['ar', 'نتيجة التقييم']]) }
    const [found] = find(own('text: [Own]', ...both), files, context)
    expect(found).toMatchObject({ code: 'missing-glyphs', place: { start: { line: 5, column: 9 } } })
    expect(found?.message).toContain('has “ن” (U+0646), “ت” (U+062A)')
    expect(found?.message).toMatch(/and \d+ more characters, which reports in “ar” need/)
    const arabic = { ...files, 'c.woff2': sampleFont('نتيجة التقييم') }
    const face = 'range: "U+0600-06FF"'
    expect(codesOf(own('text: [Own]', ...both, `file: c.woff2, ${face}`, `file: c.woff2, weight: 700, ${face}`), arabic, context)).toEqual([])
  })

  it('must have the letters of the brand’s own texts', () => {
    expect(find(`marking: "VS Nur für den Dienstgebrauch"\n${own('text: [Own]', ...both)}`, files)[0]).toMatchObject({
      code: 'borrowed-glyphs',
      message: expect.stringContaining('“V” (U+0056)'),
    })
  })
})

describe('texts', () => {
  const context = { ...sampleContext, writings: new Map(['en', 'fr-CA', 'ar'].map((locale) => [locale, 'a'])) }

  it('that a language lacks are found, with what is shown instead', () => {
    const found = find('marking: { en: Official, fr: Officiel }\nsignature: [{ role: { ar: رئيس, en: Chief, fr-CA: Chef } }]\n', {}, context)
    expect(found.map(({ message }) => message)).toEqual(['“marking” has no text for “ar”; its reports show “Official”, the one for “en”'])
    expect(found[0]?.place.start).toEqual({ line: 4, column: 10 })
  })

  it('of one line are for all languages', () => {
    expect(find('marking: Official\nheader: Northern\n', {}, context)).toEqual([])
  })

  it('to be signed must have a place', () => {
    expect(codesOf('signature: [{ role: Chief }]\nsections: [verdict, answers]\n')).toEqual(['signature-not-shown'])
    expect(codesOf('signature: [{ role: Chief }]\nsections: [verdict, signature]\n')).toEqual([])
  })
})

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

/** With a comment before the frame, as cameras write them. */
function jpeg(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40)
  const view = new DataView(bytes.buffer)
  bytes.set([0xff, 0xd8, 0xff, 0xfe, 0, 6, 1, 2, 3, 4, 0xff, 0xc2, 0, 17, 8])
  view.setUint16(15, height)
  view.setUint16(17, width)
  return bytes
}
