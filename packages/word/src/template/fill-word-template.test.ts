import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocx } from '../../test/check-docx.ts'
import { docxOf, p } from '../../test/docx-of.ts'
import { fillFile } from '../../test/fill-file.ts'
import { paragraphsOf, partsOf } from '../../test/read-docx.ts'
import { sampleModel, words } from '../../test/samples.ts'
import { type WordData, wordData } from './word-data.ts'

const data = wordData(sampleModel('readiness'), words)

function fill(body: string, values: WordData = data) {
  const { value, diagnostics } = fillFile({ path: 'our-report.docx', bytes: docxOf(body) }, values)
  return { texts: value && paragraphsOf(value).map(({ text }) => text), found: diagnostics.map(({ code, message }) => `${code}: ${message}`) }
}

describe('a template', () => {
  it('is filled: texts, parts of groups, and what depends on whether there is something', () => {
    const body = p('About {subject.name}, {cover.date}.') + p('{#subject}{kind}{/subject}{^verdict.override}, by its value{/verdict.override}')
    expect(fill(body)).toEqual({ texts: ['About Northern Police Service, 18 May 2026.', 'Organization, by its value'], found: [] })
  })

  it('is filled where Word has split a tag over runs', () => {
    expect(fill(p('{sub', 'ject', '.na', 'me}')).texts).toEqual(['Northern Police Service'])
  })

  it('repeats paragraphs, rows of tables, and lists in lists', () => {
    const row = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>${p('{#obligations}{text}')}</w:tc><w:tc>${p('{due}{/obligations}')}</w:tc></w:tr></w:tbl>`
    const body = p('{#recommendations}') + p('{priority}: {title}{#because}{#number} ({number}){/number}{/because}') + p('{/recommendations}') + row
    expect(fill(body)).toEqual({
      texts: [
        'High priority: Give one body the power to say no (3.1)',
        'Medium priority: Train users before the next system goes live (2.2)',
        'Adopt a plan that names an owner and a date for each gap.',
        'Within six months',
      ],
      found: [],
    })
  })

  it('says the items of a list of texts', () => {
    const texts = fill(p('{#verdict}{#distances}{.} {/distances}{/verdict}')).texts?.join('')
    expect(texts).toContain('Next better level')
  })

  it('names what is outside of a list, and of two things of one name the inner one', () => {
    const body = p('{#priorities}') + p('{subject.kind}: {title}{#recommendations} – {title}{/recommendations}') + p('{/priorities}')
    expect(fill(body).texts?.[0]).toBe('Organization: High priority – Give one body the power to say no')
  })

  it('shows nothing for what the report does not have', () => {
    const { verdict, ...others } = data
    expect(verdict).not.toBe(false)
    expect(fill(p('[{verdict.band}{#verdict}{band}{/verdict}]'), { ...others, verdict: false }).texts).toEqual(['[]'])
  })

  it('keeps what respondents wrote as text: markup, braces, line breaks, marks that turn text around', () => {
    const model = sampleModel('readiness')
    const name = 'A <w:p/> & {title} \u202e\u0000B\nC'
    const { texts } = fill(p('{subject.name}'), wordData({ ...model, subject: { ...model.subject, name } }, words))
    expect(texts).toEqual(['A <w:p/> & {title} B\nC'])
  })

  it('gives the same bytes for the same input', () => {
    const bytes = docxOf(p('{title}'))
    const [a, b] = [1, 2].map(() => fillFile({ path: 'a.docx', bytes }, data).value)
    expect(a).toEqual(b)
  })

  it('fills the title that the document says of itself', () => {
    const core = '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>{subject.name}</dc:title></cp:coreProperties>'
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    const bytes = docxOf(p(''), { 'docProps/core.xml': core, '[Content_Types].xml': types })
    const { value } = fillFile({ path: 'a.docx', bytes }, data)
    expect(partsOf(value ?? bytes).get('docProps/core.xml')).toContain('<dc:title>Northern Police Service</dc:title>')
  })
})

describe('tags that are wrong', () => {
  it('are all named with their paragraph, and the near miss', () => {
    expect(fill(p('About {subject.nmae} and {titel}')).found).toEqual([
      'unknown-word-tag: A report has nothing for the tag “{subject.nmae}” in the paragraph “About {subject.nmae} and {titel}”; did you mean “subject.name”?',
      'unknown-word-tag: A report has nothing for the tag “{titel}” in the paragraph “About {subject.nmae} and {titel}”; did you mean “title”?',
    ])
  })

  it('are found in lists, by what the list has', () => {
    expect(fill(p('{#obligations}{responsable}{/obligations}')).found[0]).toContain('did you mean “responsible”?')
  })

  it.each([
    ['{evidence}', 'unknown-word-tag'],
    ['{recommendations}', '“recommendations” is a list: go through it with {#recommendations}…{/recommendations}'],
    ['{cover}', '“cover” has parts: name one of them, such as {cover.kind}'],
    ['{#verdict}{driversHaveBands}{/verdict}', '“driversHaveBands” says yes or no'],
    ['{constructor}', 'unknown-word-tag'],
    ['{subject.constructor.name}', 'unknown-word-tag'],
    ['{__proto__}', 'a tag is a name'],
    ['{.}', 'unknown-word-tag'],
  ])('%s', (tag, message) => {
    expect(fill(p(tag)).found.join('\n')).toContain(message)
  })

  it.each([
    ['{#obligations}{text}', '“{#obligations}” in the paragraph “{#obligations}{text}” cannot be filled: it has no end: “{/obligations}” is missing'],
    ['{/obligations}', 'nothing is open that it could end'],
    ['{#obligations}{/recommendations}', '“{#obligations}” is open there'],
    ['{title', 'it is not closed in its paragraph'],
    ['title}', 'nothing is opened before it in its paragraph'],
    ['{@title}', 'a tag is a name'],
    ['{title | upper}', 'a tag is a name'],
    ['{=[[ ]]=}', 'a tag is a name'],
    ['{-w:p obligations}{/}', 'a tag is a name'],
    ['{}', 'a tag is a name'],
    ['{#}{/}', 'a tag is a name'],
  ])('%s is broken', (text, message) => {
    expect(fill(p(text)).found.join('\n')).toContain(message)
  })

  it('are found where a list begins in a table and ends outside', () => {
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${p('{#recommendations}a')}</w:tc></w:tr></w:tbl>`
    expect(fill(table + p('{/recommendations}')).found).toEqual([
      'broken-word-tag: “{#recommendations}” in the paragraph “{#recommendations}a” cannot be filled: its list begins and ends at different depths, such as inside and outside of a table',
    ])
  })

  it('does not begin lists in lists that would fill the memory', () => {
    const depth = 8
    const body = p(`${'{#answers}'.repeat(depth)}{title}${'{/answers}'.repeat(depth)}`)
    expect(fill(body, { ...data, answers: Array.from({ length: 40 }, () => ({ title: 'x' })) }).found.join()).toContain('template-too-much')
  })
})

describe('tags anywhere', () => {
  const piece = fc.constantFrom(
    '{#recommendations}',
    '{/recommendations}',
    '{#because}',
    '{/because}',
    '{title}',
    'a',
    '{^verdict}',
    '{/verdict}',
    '{/}',
    '{',
    '',
  )
  const cell = fc.array(piece, { maxLength: 3 }).map((pieces) => `<w:tc>${p(...pieces)}</w:tc>`)
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 2 }).map((rows) => {
    const grid = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>'
    return `${grid}${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
  })
  const paragraph = fc.array(piece, { maxLength: 4 }).map((pieces) => p(...pieces))

  it('are refused, or give a document that is whole', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, table), { maxLength: 4 }), (blocks) => {
        const { value, diagnostics } = fillFile({ path: 'a.docx', bytes: docxOf(blocks.join('')) }, data)
        expect(value === undefined ? diagnostics.length > 0 : checkDocx(value)).toEqual(value === undefined ? true : [])
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
