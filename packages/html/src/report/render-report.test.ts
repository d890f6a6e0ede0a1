import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportModel } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { duplicateIds, headingDepths, tagsOf, textOf, valuesOf } from '../../test-fixture/read-html.ts'
import { readReportTemplates, readReportWords, reportLook, sampleModel } from './fixture/sample-report.ts'
import { type ReportAssets, renderReport } from './render-report.ts'

const look = reportLook()
const noFiles: ReportAssets = { brandFiles: new Map() }
const readiness = sampleModel('readiness')
const risks = sampleModel('risks')

function render(model: ReportModel, assets: ReportAssets = noFiles) {
  return renderReport(model, look, assets)
}

describe.each([
  ['readiness', readiness],
  ['risks', risks],
  ['a questionnaire without a template of its own', { ...risks, questionnaire: { ...risks.questionnaire, id: 'another' } }],
  ['nothing to recommend, nothing decided', emptied(readiness)],
  ['Arabic', { ...risks, locale: 'ar' }],
])('a report of %s', (_, model) => {
  const { page, print } = render(model)
  const documents = [page, print.html]

  it('holds all it needs and asks for nothing', () => {
    for (const html of documents) {
      expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`)
      expect(tagsOf(html).filter(({ name }) => ['script', 'link', 'iframe', 'object', 'embed', 'form', 'base'].includes(name))).toEqual([])
      expect(valuesOf(html, 'src').filter((source) => !source.startsWith('data:'))).toEqual([])
      expect(valuesOf(html, 'href').filter((target) => !target.startsWith('#'))).toEqual([])
      expect([...html.matchAll(/url\((?!"data:)|@import/g)]).toEqual([])
    }
  })

  it('gives each id once, and leads only to what is there', () => {
    for (const html of documents) {
      const ids = new Set(valuesOf(html, 'id'))
      const referred = [
        ...valuesOf(html, 'href').map((target) => target.slice(1)),
        ...valuesOf(html, 'data-page'),
        ...valuesOf(html, 'aria-labelledby').flatMap((value) => value.split(' ')),
      ]
      expect(duplicateIds(html)).toEqual([])
      expect(referred.filter((id) => !ids.has(id))).toEqual([])
    }
  })

  it('skips no depth of heading', () => {
    for (const html of documents) {
      const depths = headingDepths(html)
      expect(depths.filter((depth) => depth === 1)).toHaveLength(1)
      expect(depths.filter((depth, index) => index > 0 && depth > (depths[index - 1] ?? 0) + 1)).toEqual([])
    }
  })

  it('has an outline of all its headings, and contents of those of the second level', () => {
    expect(print.outline.map(({ depth }) => depth)).toEqual(headingDepths(print.html))
    const second = print.outline.filter(({ depth }) => depth === 2).map(({ id }) => id)
    expect(valuesOf(print.html, 'data-page')).toEqual(second)
    for (const id of second) expect(print.html).toMatch(new RegExp(`href="#${id}">[^\\n]*<span class="page-number" data-page="${id}">000</span></a>`))
  })

  it('is the same each time', () => {
    expect(render(structuredClone(model))).toEqual({ page, print })
  })
})

describe('the contents of a report', () => {
  it('begin with the verdict and end with what the report was made from', () => {
    const titles = (model: ReportModel) => render(model).print.outline.flatMap(({ title, depth }) => (depth === 2 ? [title] : []))
    expect(titles(readiness)).toEqual([
      'Result',
      'Scope and coverage',
      'Scores by area',
      'Recommendations',
      'Obligations',
      'All answers',
      'How this report came about',
    ])
    expect(titles(risks)).toEqual([
      'Result',
      'Scope and coverage',
      'Scores by area',
      'Risks',
      'Recommendations',
      'Obligations',
      'All answers',
      'How this report came about',
    ])
  })

  it('say that the result is preliminary where something is unanswered, and only there', () => {
    const warning = 'the result rests on 94% of what it should'
    expect(textOf(render(readiness).page).includes(warning)).toBe(true)
    const complete = { ...readiness, coverage: { ...readiness.coverage, counts: { ...readiness.coverage.counts, unanswered: 0, share: 1 } } }
    expect(textOf(render(complete).page).includes('the result rests on')).toBe(false)
  })

  it('name places in the guides in words, and lead there where the caller knows the way', () => {
    const address = (to: string) => `https://example.org/guides/${to}`
    const { page, print } = render(readiness, { ...noFiles, guideAddress: address })
    expect(textOf(print.html).includes('Governance that decides (in Organizational Roadmap)')).toBe(true)
    expect(valuesOf(page, 'href')).toContain('https://example.org/guides/roadmap#governance')
    expect(valuesOf(print.html, 'href').every((target) => target.startsWith('#'))).toBe(true)
  })

  it('are those of another template where one is asked for', () => {
    const { outline } = render(readiness, { ...noFiles, template: 'risk-assessment' }).print
    expect(outline.map(({ id }) => id)).toContain('scores')
    expect(() => render(readiness, { ...noFiles, template: 'none' }).page).toThrow('no template “report/none/report”')
  })

  it('carry the marking on the cover and at the head of pages', () => {
    const { html } = render(risks).print
    expect(textOf(html).includes('Official – for internal use')).toBe(true)
    expect(html).toMatch(/@page report-page \{ @top-right \{ content: "Official/)
  })

  it('show the logo as an image', () => {
    const brand = { ...risks.brand, logo: { file: 'crest.svg', alt: 'Crest' } }
    const { page } = render({ ...risks, brand }, { brandFiles: new Map([['crest.svg', new TextEncoder().encode('<svg/>')]]) })
    expect(valuesOf(page, 'src')).toEqual(['data:image/svg+xml;base64,PHN2Zy8+'])
  })

  it('have every word that is said, and no other', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    )
    const code = [...sources.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')), ...readReportTemplates().values()].join('\n')
    const said = new Set([...code.matchAll(/["'](report\.[a-z-]+)["']/g)].map(([, id]) => id))
    const words = [...readReportWords().keys()].filter((id) => id.startsWith('report.'))
    expect(words.filter((id) => !said.has(id))).toEqual([])
    expect([...said].filter((id) => id !== undefined && !words.includes(id) && !/^report\.(hbs|css|test)$/.test(id))).toEqual([])
  })
})

describe('hostile words', () => {
  const hostile = `</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\u202eEVIL\u0000 {{say "x"}} ${'w'.repeat(3000)}`
  const own = new Set(['note', 'measures', 'owner', 'reason', 'description', 'reference', 'agency', 'marking', 'footer', 'contact', 'unit'])
  const model = JSON.parse(JSON.stringify(risks), (key, value) => (own.has(key) && typeof value === 'string' ? hostile : value)) as ReportModel
  const poisoned = {
    ...model,
    subject: { ...model.subject, name: hostile },
    brand: { ...model.brand, name: hostile },
    respondents: [{ name: hostile, role: hostile }],
  }
  const { page, print } = render(poisoned)

  it('become no markup, no style and no template', () => {
    for (const html of [page, print.html]) {
      expect(tagsOf(html).filter(({ name, attributes }) => name === 'script' || name === 'img' || attributes.has('onerror'))).toEqual([])
      expect(html.match(/<\/style>/g)).toHaveLength(1)
      expect(html).toContain('{{say &quot;x&quot;}}')
    }
  })

  it('cannot hide or turn around what is not theirs', () => {
    expect(page).not.toContain('\u0000')
    // Each stands in an element of its own direction: bdi, or dir="auto".
    const loose = [...page.matchAll(/<(\w+)[^>]*>[^<]*\u202e/g)].filter(([tag]) => !/<bdi>|dir="auto"|<title|<desc|class="label"/.test(tag))
    expect(loose).toEqual([])
    expect(print.title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  })

  it('do not grow without end where only a line fits', () => {
    expect(print.title.length).toBeLessThan(200)
    expect(print.author.length).toBeLessThanOrEqual(150)
  })

  it('of a brand cannot become code', () => {
    const colours = { primary: 'red}body{display:none', onPrimary: '#ffffff', accent: '#1f5f8b' }
    expect(render({ ...risks, brand: { ...risks.brand, colours } }).page).not.toContain('display:none')
  })
})

function emptied(model: ReportModel): ReportModel {
  const { verdict, ...rest } = model
  if (verdict === undefined) throw new Error('The sample has a verdict')
  const undecided = {
    ...verdict,
    value: null,
    band: null,
    decidedBy: 'undetermined' as const,
    next: [],
    drivers: [],
    undetermined: [{ kind: 'question' as const, id: 'q_23', number: '2.3', label: 'Advice' }],
  }
  const sectionScores = model.sectionScores.map((scores) => ({
    ...scores,
    scores: scores.scores.map((score) => ({ ...score, value: null, band: null })),
  }))
  return { ...rest, verdict: undecided, recommendations: [], obligations: [], sectionScores }
}
