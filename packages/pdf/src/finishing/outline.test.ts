import { wholeFile } from '@ai-toolkit/diagnostics'
import { type PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import type { PrintOutlineEntry } from '../print-job.ts'
import { mendOutline } from './outline.ts'

/** A line of an outline as Chromium writes it, with the lines below it. */
type Line = [title: string, page: number, ...below: Line[]]

const place = wholeFile('guide')

test('titles get back what the line breaks took, and the lines their pages', async () => {
  const document = await documentWith([['Verylong heading', 1, ['Below', 2]]])
  const expected = entries([1, 'Very long heading'], [3, 'Below'])
  expect(mendOutline(document, expected, place)).toEqual(expected.map((entry, index) => ({ ...entry, page: index + 1 })))
  expect(titlesOf(document)).toEqual(['Very long heading'])
})

test.each([
  ['a footnote mark', 'Words12 of it', 'Words of it'],
  ['a number before it', '1.2 Words', 'Words'],
  ['a part said twice', '22 Harm done Harm done', '2 Harm done'],
  ['capital letters', 'WORDS', 'Words'],
  ['the order of the page from left to right', 'مستقل (1) عمل', 'عمل (مستقل)'],
  ['a sign where a heading is cut off', 'Search for faces in recorded ca…aterial', 'Search for faces in recorded case material'],
  ['a sign at its end', 'Search for fa…', 'Search for faces … in recorded case material'],
  ['a sign where an Arabic heading is cut off', 'مستق… عمل', 'عمل مستقل'],
  ['a soft hyphen and a ligature', 'Of\u00adﬁce', 'Office'],
])('%s that only the page adds is no difference', async (_, printed, title) => {
  const document = await documentWith([[printed, 1]])
  expect(mendOutline(document, entries([1, title]), place)).toEqual([{ id: 'h0', title, depth: 1, page: 1 }])
})

test.each<[string, Line[], PrintOutlineEntry[], string]>([
  ['another title', [['Works', 1]], entries([1, 'Words']), 'Line 1 of the PDF’s outline is “Works” at depth 1, expected “Words” at depth 1'],
  [
    'an Arabic title cut short',
    [['مستقل', 1]],
    entries([1, 'عمل مستقل']),
    'Line 1 of the PDF’s outline is “مستقل” at depth 1, expected “عمل مستقل” at depth 1',
  ],
  ['a title cut short', [['Wor', 1]], entries([1, 'Words']), 'Line 1 of the PDF’s outline is “Wor” at depth 1, expected “Words” at depth 1'],
  [
    'another depth',
    [
      ['A', 1],
      ['B', 1],
    ],
    entries([1, 'A'], [2, 'B']),
    'Line 2 of the PDF’s outline is “B” at depth 1, expected “B” at depth 2',
  ],
  ['a line too few', [['A', 1]], entries([1, 'A'], [1, 'B']), 'Line 2 of the PDF’s outline is nothing, expected “B” at depth 1'],
  [
    'a line too many',
    [
      ['A', 1],
      ['B', 1],
    ],
    entries([1, 'A']),
    'Line 2 of the PDF’s outline is “B” at depth 1, expected nothing',
  ],
])('%s is reported', async (_, lines, expected, message) => {
  expect(mendOutline(await documentWith(lines), expected, place)).toMatchObject({ code: 'outline-differs', severity: 'error', place, message })
})

test('a document without headings has no outline', async () => {
  expect(mendOutline(await documentWith([]), [], place)).toEqual([])
})

test('depths count as they nest, whatever levels the headings skip', async () => {
  const document = await documentWith([['A', 1, ['B', 1], ['C', 1, ['D', 1]]]])
  const expected = entries([1, 'A'], [4, 'B'], [3, 'C'], [4, 'D'])
  expect(mendOutline(document, expected, place)).toHaveLength(4)
})

function entries(...list: [number, string][]): PrintOutlineEntry[] {
  return list.map(([depth, title], index) => ({ id: `h${index}`, title, depth }))
}

async function documentWith(lines: Line[]): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const pages = [document.addPage(), document.addPage()]
  const { context } = document
  const add = ([title, page, ...below]: Line): PDFDict => {
    const entry = context.obj({ Dest: [pages[page - 1]?.ref ?? null, 'XYZ', 0, 0, 0] })
    entry.set(PDFName.Title, PDFHexString.fromText(title))
    chain(entry, below)
    return entry
  }
  const chain = (parent: PDFDict, children: Line[]) => {
    const added = children.map(add)
    const references = added.map((entry) => context.register(entry))
    added.forEach((entry, index) => void setIf(entry, 'Next', references[index + 1]))
    setIf(parent, 'First', references[0])
  }
  const root = context.obj({ Type: 'Outlines' })
  chain(root, lines)
  document.catalog.set(PDFName.of('Outlines'), root)
  return document
}

function setIf(dictionary: PDFDict, key: string, reference: PDFRef | undefined): void {
  if (reference) dictionary.set(PDFName.of(key), reference)
}

/** Of the first level. */
function titlesOf(document: PDFDocument): string[] {
  const root = document.catalog.lookup(PDFName.of('Outlines')) as PDFDict
  const first = root.lookup(PDFName.of('First')) as PDFDict
  return [first.lookup(PDFName.Title, PDFHexString).decodeText()]
}
