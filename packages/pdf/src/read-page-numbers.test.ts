import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { savePdf } from './finishing/save-pdf.ts'
import { readPageNumbers } from './read-page-numbers.ts'

test('tells the page of what links lead to, in any tree of pages', async () => {
  expect(readPageNumbers(savePdf(await book(20)))).toEqual(
    new Map([...new Array(20).keys()].map((index) => [`at-${`0${index}`.slice(-2)}`, index + 1])),
  )
})

test('a document without such places has none, and so has what is no PDF of ours', async () => {
  const plain = await PDFDocument.create()
  plain.addPage()
  const others = [savePdf(plain), Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'), Buffer.from('')]
  for (const bytes of others) expect(readPageNumbers(bytes)).toEqual(new Map())
})

test('a file that is cut off or damaged anywhere tells nothing or something, and never fails', async () => {
  const whole = savePdf(await book(3))
  for (let at = 0; at < whole.length; at += 7) {
    expect(readPageNumbers(whole.subarray(0, at))).toEqual(new Map())
    const damaged = Buffer.from(whole)
    damaged.write('\u0000999', at, 'latin1')
    expect(readPageNumbers(damaged)).toBeInstanceOf(Map)
  }
})

test('pages that hold each other, and a stream that unpacks without end, end in nothing', async () => {
  const circular = await book(3)
  const pages = circular.catalog.Pages()
  pages.set(PDFName.of('Kids'), circular.context.obj(Array(50).fill(circular.catalog.get(PDFName.of('Pages')))))
  expect(readPageNumbers(savePdf(circular))).toEqual(new Map())
  const bomb = await book(3)
  bomb.context.register(PDFString.of(' '.repeat(40 * 2 ** 20)))
  expect(readPageNumbers(savePdf(bomb))).toEqual(new Map())
})

async function book(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const places = document.context.obj({})
  for (let index = 0; index < pages; index += 1) {
    const { ref } = document.addPage()
    places.set(PDFName.of(`at-${`0${index}`.slice(-2)}`), document.context.obj([ref, 'XYZ', 0, 0, 0]))
  }
  document.catalog.set(PDFName.of('Dests'), document.context.register(places))
  await document.flush()
  return document
}
