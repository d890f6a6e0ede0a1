import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookJob, sampleJob } from '../../test/sample-job.ts'
import { hasTool, inspect } from '../../test/tools.ts'
import { openPrinter, type PrintedPdf, type Printer } from '../index.ts'

let printer: Printer
let book: PrintedPdf

beforeAll(async () => {
  printer = await open()
  book = await printWhole(printer, bookJob(3))
})

afterAll(() => printer.close())

describe('a book with contents', () => {
  test('tells what was read from the PDF', () => {
    const { outline, browser, ...facts } = book.facts
    expect(facts).toEqual({ pages: 7, passes: 2, pageOf: { 'chapter-1': 2, 'chapter-2': 4, 'chapter-3': 6 } })
    expect(browser).toBe(printer.browser.version)
    expect(outline.map(({ id, depth, page }) => [id, depth, page])).toEqual([
      ['top', 1, 1],
      ['chapter-1', 2, 2],
      ['detail-1', 3, 3],
      ['chapter-2', 2, 4],
      ['detail-2', 3, 5],
      ['chapter-3', 2, 6],
      ['detail-3', 3, 7],
    ])
  })

  test('is described in the catalogue, for programs and for screen readers', async () => {
    const { catalog } = await load(book)
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(en)')
    expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
    expect(String(catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true')
    expect(String(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('RoleMap')))).toContain('/Em /Span')
  })

  test.skipIf(!hasTool('qpdf'))('is a sound file (needs qpdf)', () => {
    expect(inspect(book.bytes, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors found')
  })

  test.skipIf(!hasTool('pdfinfo'))('has its title, its dates and its tags (needs pdfinfo)', () => {
    const info = inspect(book.bytes, 'pdfinfo', '-isodates', 'FILE')
    expect(info).toMatch(/Title: +Book\n/)
    expect(info).toMatch(/Author: +A\. Writer\n/)
    expect(info).toMatch(/CreationDate: +2026-03-01T00:00:00Z\nModDate: +2026-03-01T00:00:00Z\n/)
    expect(info).toMatch(/Tagged: +yes\n/)
    expect(info).toMatch(/Page size: +59\d.* \(A4\)\n/)
    const tags = inspect(book.bytes, 'pdfinfo', '-struct-text', 'FILE')
    expect(tags).toMatch(/H1 \(block\)[\s\S]*TH[\s\S]*\/Scope \/Column/)
    expect(tags).not.toContain('Running head')
  })

  test.skipIf(!hasTool('pdftotext'))('shows the pages that it has (needs pdftotext)', () => {
    const [contents = ''] = inspect(book.bytes, 'pdftotext', '-layout', 'FILE', '-').split('\f')
    expect(contents.match(/\d+$/gm)).toEqual(['2', '4', '6', '1'])
  })

  test.skipIf(!hasTool('pdffonts'))('carries every font that it uses (needs pdffonts)', () => {
    const [, , ...fonts] = inspect(book.bytes, 'pdffonts', 'FILE').trim().split('\n')
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((line) => !/ yes (yes|no) +(yes|no) /.test(line))).toEqual([])
  })
})

test('the same document is the same bytes: again, beside another, and in another printer', async () => {
  const [again, , beside] = await Promise.all([printWhole(printer, bookJob(3)), printWhole(printer, sampleJob()), printWhole(printer, bookJob(3))])
  const other = await open()
  const elsewhere = await printWhole(other, bookJob(3))
  await other.close()
  for (const { bytes } of [again, beside, elsewhere]) expect(Buffer.from(bytes).equals(book.bytes)).toBe(true)
})

test('the identifier tells one document from another', async () => {
  const other = await printWhole(printer, { ...bookJob(3), subject: 'Something else' })
  const [id, otherId] = [identifiers(book), identifiers(other)]
  expect(id).toMatch(/^\/ID \[ <([0-9A-F]{32})> <\1> \]$/)
  expect(otherId).not.toBe(id)
})

test('five hundred pages are printed with their numbers', async () => {
  const job = bookJob(0)
  const sections = Array.from({ length: 499 }, (_, index) => `<p id="p${index}" style="break-before: page">Page</p>`)
  const html = job.html.replace('</body>', `<a href="#p498"><span class="page-number" data-page="p498">000</span></a>${sections.join('')}</body>`)
  const { facts } = await printWhole(printer, { ...job, html })
  expect(facts).toMatchObject({ pages: 500, pageOf: { p498: 500 } })
})

async function open(): Promise<Printer> {
  const { value, diagnostics } = await openPrinter()
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('no printer')
  return value
}

async function printWhole(on: Printer, job: Parameters<Printer['print']>[0]): Promise<PrintedPdf> {
  const { value, diagnostics } = await on.print(job)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('not printed')
  return value
}

function load({ bytes }: PrintedPdf): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}

function identifiers({ bytes }: PrintedPdf): string | undefined {
  return /\/ID \[[^\]]*\]/.exec(Buffer.from(bytes).toString('latin1'))?.[0]
}
