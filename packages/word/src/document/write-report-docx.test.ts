import type { ReportModel } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { checkDocx } from '../../test/check-docx.ts'
import { elementsIn, paragraphsOf, partsOf, textOf, walk } from '../../test/read-docx.ts'
import { brand, dot, sampleModel, words } from '../../test/samples.ts'
import { writeReportDocx } from './write-report-docx.ts'

const brandFiles = new Map([['logo.png', dot]])
const risks = sampleModel('risks')
const readiness = sampleModel('readiness')
const [riskReport, readinessReport] = await Promise.all([risks, readiness].map(write))

function write(model: ReportModel): Promise<Uint8Array> {
  return writeReportDocx(model, { words, brandFiles })
}

async function documentOf(model: ReportModel, part = 'word/document.xml'): Promise<string> {
  return partsOf(await write(model)).get(part) ?? ''
}

function partOf(bytes: Uint8Array | undefined, part: string): string {
  return partsOf(bytes ?? new Uint8Array()).get(part) ?? ''
}

describe('a report as a Word document', () => {
  it('keeps the rules of the format', () => {
    expect([riskReport, readinessReport].map((bytes) => checkDocx(bytes ?? new Uint8Array()))).toEqual([[], []])
  })

  it('has its sections as headings, in Word’s own styles', () => {
    const headings = paragraphsOf(riskReport ?? dot).filter(({ style }) => /^(Title|Heading1)$/.test(style))
    expect(headings.map(({ text }) => text)).toEqual([
      risks.subject.name,
      ...['Result', 'Scope and coverage', 'Scores by area', 'Ratings', 'Recommendations', 'Obligations', 'All answers', 'How this report came about'],
    ])
  })

  it('has a table of contents that leads to them, and asks for nothing to be updated', () => {
    const xml = partOf(riskReport, 'word/document.xml')
    const links = elementsIn(xml, 'w:hyperlink').filter(({ attributes }) => attributes['w:anchor']?.startsWith('_Toc'))
    const marks = elementsIn(xml, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    expect(links.map(textOf)).toContain('Recommendations')
    expect(links.every(({ attributes }) => marks.includes(attributes['w:anchor']))).toBe(true)
    expect(xml.includes('w:dirty')).toBe(false)
    expect(partOf(riskReport, 'word/settings.xml')).not.toContain('updateFields')
  })

  it('repeats the heads of tables, and says what each shows', () => {
    const tables = elementsIn(partOf(riskReport, 'word/document.xml'), 'w:tbl').filter((table) =>
      walk(table).some(({ name }) => name === 'w:tblCaption'),
    )
    const heads = tables.filter((table) => walk(table).some(({ name }) => name === 'w:tblHeader'))
    expect(heads.length).toBeGreaterThan(10)
    expect(
      tables.flatMap((table) => walk(table).filter(({ name }) => name === 'w:tblCaption')).every(({ attributes }) => attributes['w:val'] !== ''),
    ).toBe(true)
    const captions = paragraphsOf(riskReport ?? dot).filter(({ style }) => style === 'Caption')
    expect(captions.slice(0, 2).map(({ text }) => text)).toEqual(['Table 1: What drove it', 'Table 2: How much was answered'])
  })

  it('shows answers with their notes and evidence, and what was left unanswered', () => {
    const texts = paragraphsOf(readinessReport ?? dot).map(({ text }) => text)
    const noted = readiness.answers.flatMap(({ questions }) => questions).find(({ note, evidence }) => note !== undefined && evidence !== undefined)
    expect(texts.some((text) => text === `Note\u2002${noted?.note}`)).toBe(true)
    expect(texts.some((text) => text === `Evidence\u2002${noted?.evidence?.[0]}`)).toBe(true)
    expect(texts).toContain('Unanswered')
  })

  it('carries the marking at the head and foot of every page, the cover among them', () => {
    const parts = partsOf(riskReport ?? dot)
    const lines = [...parts].filter(([path]) => /word\/(header|footer)\d/.test(path)).map(([, xml]) => xml)
    expect(lines).toHaveLength(4)
    expect(lines.every((xml) => xml.includes('OFFICIAL – internal'))).toBe(true)
    expect(lines.some((xml) => xml.includes('NUMPAGES') && xml.includes('>PAGE<'))).toBe(true)
  })

  it('has the brand’s names, colours and logo with its alternative text', () => {
    const xml = partOf(riskReport, 'word/document.xml')
    expect(xml).toContain('w:fill="14304F"')
    expect(elementsIn(xml, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual([brand.logo?.alt])
    expect(paragraphsOf(riskReport ?? dot).map(({ text }) => text)).toContain('Digital Innovation Office')
  })

  it('says what it is: title, maker, language, and the day of the answers instead of the clock', () => {
    const core = partOf(readinessReport, 'docProps/core.xml')
    expect(core).toContain(`<dc:title>${readiness.subject.name} – ${readiness.questionnaire.title}</dc:title>`)
    expect(core).toContain('<dc:creator>Northern Police Service</dc:creator><dc:language>en</dc:language>')
    expect(core).toContain(`${readiness.date}T00:00:00Z</dcterms:modified>`)
    expect(partOf(readinessReport, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })

  it('gives the same bytes again, and no time of the clock in its packing', async () => {
    const again = await write(risks)
    expect(again).toEqual(riskReport)
    // MS-DOS date and time of the first entry: 1 January 1980, midnight.
    expect([...again.slice(10, 14)]).toEqual([0, 0, 0x21, 0])
    expect(/ Id="(?!rId\d+")/.test(partOf(again, 'word/_rels/document.xml.rels'))).toBe(false)
  })

  it('has the sections that the brand chooses, in its order; how it came about always ends it', async () => {
    const xml = await write({ ...readiness, brand: { ...brand, sections: ['recommendations', 'verdict'] } })
    const headings = paragraphsOf(xml).filter(({ style }) => style === 'Heading1')
    expect(headings.map(({ text }) => text)).toEqual(['Recommendations', 'Result', 'How this report came about'])
  })

  it('has room for signatures where the brand asks for them', async () => {
    const xml = await documentOf({ ...readiness, brand: { ...brand, signature: [{ role: 'Chief of Police', name: 'A. Ford' }] } })
    expect(xml).toContain('Chief of Police')
    expect(xml).toContain('>Signatures<')
  })

  it.each([
    ['A4', '11906', '16838'],
    ['Letter', '12240', '15840'],
  ] as const)('is on %s', async (paper, width, height) => {
    const [page] = elementsIn(await documentOf({ ...readiness, brand: { ...brand, paper } }), 'w:pgSz')
    expect([page?.attributes['w:w'], page?.attributes['w:h']]).toEqual([width, height])
  })
})

describe('what people wrote', () => {
  it('stays text: no markup, no characters that XML lacks, none that turn it around', async () => {
    const name = '</w:t><w:object/>\u0000\u202E & "x"'
    const bytes = await write({ ...readiness, subject: { ...readiness.subject, name, description: 'one\ntwo' } })
    expect(checkDocx(bytes)).toEqual([])
    const texts = paragraphsOf(bytes).map(({ text }) => text)
    expect(texts).toContain('</w:t><w:object/> & "x"')
    expect(texts).toContain('one\ntwo')
  })

  it('runs its own way beside text that runs the other', async () => {
    const xml = await documentOf({ ...readiness, subject: { ...readiness.subject, description: 'شرطة الشمال' } })
    const paragraph = elementsIn(xml, 'w:p').find((each) => textOf(each) === 'شرطة الشمال')
    expect(walk(paragraph ?? { name: '', attributes: {}, children: [], text: '' }).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['w:bidi', 'w:rtl']),
    )
  })

  it('keeps its signs beside a label that runs the other way', async () => {
    const questions = readiness.answers.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, note: 'نعم.' })),
    }))
    const texts = paragraphsOf(await write({ ...readiness, answers: questions })).map(({ text }) => text)
    expect(texts).toContain('Note\u2002\u200fنعم.\u200f')
  })

  it('leads nowhere but to the web and to mail', async () => {
    const link = (url: string) => ({
      type: 'paragraph' as const,
      children: [{ type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] }],
    })
    const notices = [
      { id: 'n', title: 'Notice', text: [link('https://a.example/?a=1&b=2'), link('javascript:alert(1)'), link('file:///etc/passwd')] },
    ]
    const relations = await documentOf({ ...readiness, notices }, 'word/_rels/document.xml.rels')
    expect([...relations.matchAll(/Target="([^"]*)" TargetMode/g)].map(([, target]) => target)).toEqual(
      expect.arrayContaining(['https://a.example/?a=1&amp;b=2']),
    )
    expect(relations).not.toMatch(/javascript|passwd/)
  })
})

describe('a language that runs from right to left', () => {
  const arabic: ReportModel = { ...readiness, locale: 'ar', subject: { ...readiness.subject, name: 'شرطة الشمال' } }
  delete arabic.language

  it('turns paragraphs, tables and styles around', async () => {
    const bytes = await write(arabic)
    const xml = partOf(bytes, 'word/document.xml')
    expect(checkDocx(bytes)).toEqual([])
    expect(elementsIn(xml, 'w:tbl').every((table) => walk(table).some(({ name }) => name === 'w:bidiVisual'))).toBe(true)
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:pPrDefault><w:pPr><w:bidi/>')
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:bidi="ar-EG"')
    const title = elementsIn(xml, 'w:p').find((each) => textOf(each) === 'شرطة الشمال')
    expect(title && walk(title).some(({ name }) => name === 'w:bidi')).toBe(true)
  })
})

describe('a report without a result', () => {
  it('says so, and leaves out what there is not', async () => {
    const { verdict, ...others } = readiness
    const bytes = await write({ ...others, recommendations: [], obligations: [], sectionScores: [] })
    expect(verdict).toBeDefined()
    expect(checkDocx(bytes)).toEqual([])
    const texts = paragraphsOf(bytes).map(({ text }) => text)
    expect(texts).toContain('No recommendation follows from these answers.')
    expect(texts).not.toContain('Obligations')
  })
})

describe('what leaves room for the rest', () => {
  it('names the questions behind an obligation by their numbers alone: there may be dozens', async () => {
    const of = Array.from({ length: 40 }, (_, index) => ({ id: `q${index}`, number: `3.${index + 1}`, label: 'A long question.' }))
    const [first, ...others] = risks.obligations
    const model = { ...risks, obligations: [{ ...first, of } as ReportModel['obligations'][number], ...others] }
    const texts = paragraphsOf(await write(model)).map(({ text }) => text)
    expect(texts).toContain(of.map(({ number }) => number).join('\u2002'))
  })
})

describe('a report of which something was left out', () => {
  it('says so on its cover', async () => {
    const texts = paragraphsOf(await write({ ...risks, redacted: ['notes', 'evidence'] })).map(({ text }) => text)
    expect(texts).toContain('Left out\u2002notes and evidence')
  })
})
