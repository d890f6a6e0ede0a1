import type { LocalBrand, ReportModel } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { textOf, valuesOf } from '../../test-fixture/read-html.ts'
import { brandFaces, brandRules } from './brand-style.ts'
import { reportLook, sampleModel } from './fixture/sample-report.ts'
import { renderReport } from './render-report.ts'

const look = reportLook()
const risks = sampleModel('risks')
const plain: LocalBrand = { id: 'own', name: 'Own', colours: { primary: '#14304f', onPrimary: '#ffffff', accent: '#1f5f8b' } }

function render(brand: Partial<LocalBrand>, files: Record<string, string> = {}, model: ReportModel = risks) {
  const brandFiles = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  return renderReport({ ...model, brand: { ...model.brand, ...brand } }, look, { brandFiles })
}

function headingsOf(brand: Partial<LocalBrand>): string[] {
  return render(brand).print.outline.flatMap(({ id, depth }) => (depth === 2 ? [id] : []))
}

describe('the sections of a report', () => {
  it('are those that the brand chooses, in its order, and how it came about', () => {
    expect(headingsOf({ sections: ['recommendations', 'answers', 'verdict'] })).toEqual(['recommendations', 'answers', 'verdict', 'provenance'])
    expect(headingsOf({})).toContain('coverage')
  })

  it('have lines to sign where the brand says who signs', () => {
    expect(headingsOf({})).not.toContain('signature')
    const { page } = render({ signature: [{ role: 'Chief <b>of</b> Police', name: 'A. Lindqvist' }, { role: 'Officer' }] })
    expect(page).toContain('<bdi>Chief &lt;b&gt;of&lt;/b&gt; Police</bdi>')
    expect(textOf(page).match(/\bSignature\b/g)).toHaveLength(2)
  })
})

describe('a brand’s wording', () => {
  it('stands at the head and foot of every page', () => {
    const { html } = render({ header: 'Responsible AI', footer: '1 Station Road', marking: 'Internal' }).print
    expect(html).toContain(`@top-left { content: "Responsible AI \\b7  ${risks.subject.name.replaceAll(',', '\\2c ')}`)
    expect(html).toMatch(/@bottom-left \{ content: "1 Station Road /)
    expect(html).toMatch(/@page report-page \{ @top-right \{ content: "Internal" \}/)
  })
})

describe('a brand’s pictures', () => {
  it('are in the page, each for its ground', () => {
    const logo = { file: 'logo.svg', onPrimary: 'white.png', alt: 'Crest' }
    const { page } = render({ logo, cover: { image: 'sea.jpg' } }, { 'logo.svg': 'one', 'white.png': 'two', 'sea.jpg': 'sea' })
    expect(valuesOf(page, 'src')).toEqual(['data:image/svg+xml;base64,b25l', 'data:image/jpeg;base64,c2Vh'])
  })

  it('are left out where their files are missing', () => {
    expect(valuesOf(render({ logo: { file: 'logo.svg', alt: 'Crest' }, cover: { image: 'sea.jpg' } }).page, 'src')).toEqual([])
  })
})

describe('a brand’s style', () => {
  const faces = [
    { family: 'Own', file: 'own.woff2' },
    { family: 'Own', file: 'own-ar.woff2', weight: 700, range: 'U+0600-06FF' },
  ]
  const files = new Map([
    ['own.woff2', new Uint8Array([1])],
    ['own-ar.woff2', new Uint8Array([2])],
  ])

  it('has its fonts inside, those that the text needs', () => {
    const brand = { ...plain, fonts: { faces } }
    expect(brandFaces(brand, files, 'abc')).toBe(
      '@font-face { font-family: "Own"; font-weight: 400; font-style: normal; font-display: swap; src: url("data:font/woff2;base64,AQ==") format("woff2"); }',
    )
    expect(brandFaces(brand, files, 'نص').match(/@font-face/g)).toHaveLength(2)
    expect(brandFaces(brand, new Map(), 'abc')).toBe('')
  })

  it('changes only what it says', () => {
    expect(brandRules(plain)).toBe(':root { --primary: #14304f; --on-primary: #ffffff; --accent: #1f5f8b }')
    const rules = brandRules({ ...plain, colours: { ...plain.colours, ink: '#000000' }, fonts: { headings: ['Own', 'Amiri'] } })
    expect(rules).toContain('--ink: #000000; --serif: "Own", "Amiri", "Source Serif 4"')
    expect(rules).not.toContain('--sans')
  })

  it('cannot become code', () => {
    const hostile = '"; } body { display: none } x { y: "'
    const brand = {
      ...plain,
      colours: { ...plain.colours, ink: hostile },
      fonts: {
        text: [hostile],
        faces: [
          { family: hostile, file: 'own.woff2' },
          { family: 'Own', file: 'own.woff2', range: hostile },
        ],
      },
    }
    expect(brandRules(brand) + brandFaces(brand, files, 'abc')).not.toContain('display: none')
  })
})
