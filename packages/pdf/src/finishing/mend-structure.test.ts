import { wholeFile } from '@ai-toolkit/diagnostics'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { page, sampleJob } from '../../test/sample-job.ts'
import { openPrinter, type Printer } from '../printing/open-printer.ts'
import { takeElements } from './read-print.ts'
import { isElement, readStructure, type StructureKid } from './structure-tree.ts'

let printer: Printer

beforeAll(async () => {
  const { value } = await openPrinter()
  if (value === undefined) throw new Error('no browser')
  printer = value
})

afterAll(() => printer.close())

const heading = '<h1 id="one">One</h1>'

test('wrappers without a meaning are gone, and text between blocks is a paragraph', async () => {
  expect(await tagsOf(`<main><div>${heading}<div>Bare <em>text</em></div><div>before<p>inside</p>after</div></div></main>`)).toBe(
    'Document(H1(#) P(# Em(#)) P(#) P(#) P(#))',
  )
})

test('what stands in a list item behind its label is its body', async () => {
  expect(await tagsOf(`${heading}<ol><li>Spin</li><li><p>Look</p><ul><li>here</li></ul></li></ol>`)).toBe(
    'Document(H1(#) L(LI(Lbl(#) LBody(#)) LI(Lbl(#) LBody(P(#) L(LI(LBody(#)))))))',
  )
})

test('lines and areas are no content, but figures are', async () => {
  const figure =
    '<img alt="A plate" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22%3E%3Crect width=%229%22 height=%229%22/%3E%3C/svg%3E">'
  expect(await tagsOf(`${heading}<p style="border: 1px solid; background: #eee">Text</p><p>${figure}</p>`)).toBe('Document(H1(#) P(#) P(Figure(#)))')
})

test('a wrapper that says its language stays', async () => {
  expect(await tagsOf(`${heading}<div lang="de"><p>Rad</p></div>`)).toMatch(/^Document\(H1\(#\) \w+\(P\(#\)\)\)$|^Document\(H1\(#\) P\(#\)\)$/)
})

test('fields stand where their links stood, named, labelled and looking empty', async () => {
  const html = `${heading}<table><tr><th scope="row">Rim</th><td><a href="field:text/a.b-1" aria-label="Gap: Rim" style="display: block; width: 60mm; height: 20mm"></a></td></tr></table>
    <p><a href="field:tick/c" aria-label="True" style="display: inline-block; width: 4mm; height: 4mm"></a> It is true.</p>`
  expect(await tagsOf(html)).toBe('Document(H1(#) Table(TR(TH(#) TD(Form(@)))) P(Form(@) #))')
  const form = (await print(html)).getForm()
  expect(form.getFields().map((field) => field.getName())).toEqual(['a-b-1', 'c'])
  expect(form.getTextField('a-b-1').isMultiline()).toBe(true)
  expect(form.getCheckBox('c').isChecked()).toBe(false)
  const labels = form.getFields().map(({ acroField }) => acroField.dict.lookup(PDFName.of('TU'))?.toString())
  expect(
    labels.map((label) =>
      Buffer.from(label?.slice(5, -1) ?? '', 'hex')
        .swap16()
        .toString('utf16le'),
    ),
  ).toEqual(['Gap: Rim', 'True'])
})

test('an endnote is a note, with an id by which it is found, and a link to it is a reference', async () => {
  const html = `${heading}<p>Spin<sup><a id="r" href="#n">1</a></sup></p><ol><li class="note" id="n"><p>Slowly. <a class="back" href="#r" aria-label="Back">↑</a></p></li></ol>
    <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>`
  expect(await tagsOf(html)).toMatch(
    /^Document\(H1\(#\) P\(# Reference\(Link\(# @\)\)\) L\(LI\(Lbl\(#\) LBody\(Note\(P\(# Link\(# @\)\)\)\)\)\) Table/,
  )
  const { catalog } = await print(html)
  const ids = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray)
  expect(ids.asArray().flatMap((id) => (id instanceof PDFString ? id.asString() : []))).toEqual(['node00000000', 'node00000001', 'node00000002'])
  expect(ids.lookup(1, PDFDict).get(PDFName.of('S'))).toBe(PDFName.of('Note'))
})

test('in a language that runs from right to left, so does what is written into a field', async () => {
  const document = await print(`${heading}<p><a href="field:text/a" aria-label="A" style="display: block; height: 5mm"></a></p>`, 'ar')
  expect(document.getForm().getTextField('a').getAlignment()).toBe(2)
  expect(document.getForm().getTextField('a').isMultiline()).toBe(false)
})

test('a document without fields has no form', async () => {
  expect((await print(heading)).catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)).toBeUndefined()
})

async function print(body: string, language = 'en'): Promise<PDFDocument> {
  const { value, diagnostics } = await printer.print(sampleJob({ html: page(body), language }), { place: wholeFile('sample') })
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return PDFDocument.load(value.bytes, { updateMetadata: false })
}

/** The tags of a page in short: `#` is text, `@` an annotation; several pieces of text are one. */
async function tagsOf(body: string): Promise<string> {
  const document = await print(body)
  const root = readStructure({ document, elements: takeElements(document) })
  return root ? describe(root) : ''
}

function describe(kid: StructureKid): string {
  if (!isElement(kid)) return 'mark' in kid ? '#' : '@'
  return `${kid.type}(${kid.kids
    .map(describe)
    .join(' ')
    .replaceAll(/#( #)+/g, '#')})`
}
