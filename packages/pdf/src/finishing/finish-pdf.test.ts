import { inflateSync } from 'node:zlib'
import { wholeFile } from '@ai-toolkit/diagnostics'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookJob, page as htmlPage, sampleJob } from '../../test/sample-job.ts'
import { hasTool, inspect } from '../../test/tools.ts'
import { startBrowser } from '../browser/find-browser.ts'
import type { RunningBrowser } from '../browser/launch-browser.ts'
import { listPrograms, thisMachine } from '../browser/list-programs.ts'
import type { PrintJob } from '../print-job.ts'
import { type ClosedPage, openClosedPage } from '../printing/closed-page.ts'
import { cutElements } from '../reading/cut-elements.ts'
import { dictionaryEntries } from '../reading/dictionary-entries.ts'
import { scanDestinations } from '../reading/scan-destinations.ts'
import { finishPdf } from './finish-pdf.ts'
import { splitAtMarks, wrapBareContent } from './mark-artifacts.ts'
import { readDestinations } from './read-destinations.ts'
import { readPdf } from './read-pdf.ts'
import { readPrint, takeElements } from './read-print.ts'

let running: RunningBrowser
let page: ClosedPage

beforeAll(async () => {
  const { value } = await startBrowser(listPrograms(thisMachine(process.env)), process.env)
  if (!value) throw new Error('no browser')
  running = value.running
  page = await openClosedPage(running)
})

afterAll(() => running.end())

test('tags cost little: the file is at most 1.2 times as large as one without', async () => {
  const job = bookJob(10)
  const bare = await printRaw(job, { tagged: false })
  const finished = await finish(job)
  expect(finished.length / bare.length).toBeLessThan(1.2)
})

test('the ids of table heads do not tell how much the browser printed before', async () => {
  const [first, second] = [await printRaw(bookJob(2), { tagged: true }), await printRaw(bookJob(2), { tagged: true })]
  const raw = [first, second].map((bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .match(/node\d{8}/g),
  )
  expect(raw[0]).not.toEqual(raw[1])
  expect(await finish(bookJob(2))).toEqual(await finish(bookJob(2)))
  const ids = (await structureOf(await finish(bookJob(2)))).flatMap((element) => element.lookupMaybe(PDFName.of('ID'), PDFString)?.asString() ?? [])
  expect(ids.sort()).toEqual(['node00000000', 'node00000001', 'node00000002', 'node00000003'])
})

test('what a scan for page numbers finds is what the library finds, in a print and in a finished file', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `${'äب#(%'[index % 5]}-${index}`)
  const body = ids.map((id) => `<p><a href="#${encodeURIComponent(id)}">to</a></p><p id="${id}" style="break-before: page">Here</p>`).join('')
  const job = sampleJob({ html: htmlPage(`<h1 id="one">One</h1>${body}`) })
  for (const bytes of [await printRaw(job, { tagged: false }), await printRaw(job, { tagged: true }), await finish(job)]) {
    const found = readDestinations(await readPdf(bytes))
    expect(found.size).toBe(30)
    expect([...(scanDestinations(bytes) ?? [])]).toEqual([...found])
  }
})

test('the elements that are read as text are those that the library reads', async () => {
  const figure = '<img alt="A (bad) \\ &gt;&gt; /K 5 ä" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'
  const bytes = await printRaw(
    sampleJob({
      html: htmlPage(`<h1 id="one">One</h1><p>${figure} <a href="#one">up</a></p><ul><li>a</li></ul><table><tr><th>A</th><td>1</td></tr></table>`),
    }),
    { tagged: true },
  )
  const { elements } = cutElements(bytes)
  const all = takeElements(await readPdf(bytes))
  expect(elements.size).toBeGreaterThan(10)
  expect([...elements.keys()].sort()).toEqual([...all.keys()].sort())
  for (const [number, text] of elements) expect(plain(text)).toEqual(plain(all.get(number) ?? ''))
})

test('nothing on any page is outside the structure and no artifact', async () => {
  const document = await readPdf(await finish(bookJob(2)))
  const contents = document.getPages().map(({ node }) => inflateSync(node.lookup(PDFName.Contents, PDFStream).getContents()).toString('latin1'))
  for (const content of contents) {
    expect(content).toContain('/Artifact BMC')
    expect(wrapBareContent(splitAtMarks(content), new Set())).toBe(content)
  }
})

const attachments = [
  { name: 'b (1).json', mediaType: 'application/json', description: 'Answers', bytes: Buffer.from('{"b":1}'), relationship: 'Source' as const },
  { name: 'Ä.yaml', mediaType: 'text/yaml', description: 'More', bytes: Buffer.from('ä: 1'), relationship: 'Data' as const },
]

test('attached files come out as they went in, with what they are to the document', async () => {
  const document = await readPdf(await finish(sampleJob({ attachments })))
  const found = document
    .getAttachments()
    .map(({ name, mimeType, description, data, afRelationship }) => [name, mimeType, description, data, afRelationship])
  expect(found).toEqual([
    ['b (1).json', 'application/json', 'Answers', new Uint8Array(attachments[0]?.bytes ?? []), 'Source'],
    ['Ä.yaml', 'text/yaml', 'More', new Uint8Array(attachments[1]?.bytes ?? []), 'Data'],
  ])
  expect(document.catalog.lookup(PDFName.of('AF'), PDFArray).size()).toBe(2)
})

test.skipIf(!hasTool('pdfdetach'))('other programs see the attached files under their names (needs pdfdetach)', async () => {
  expect(inspect(await finish(sampleJob({ attachments })), 'pdfdetach', '-list', 'FILE')).toBe('2 embedded files\n1: b (1).json\n2: Ä.yaml\n')
})

/** The entries of a dictionary without the white space between them. */
function plain(text: string): Record<string, string> {
  return Object.fromEntries(Array.from(dictionaryEntries(text), ([key, value]) => [key, value.replaceAll(/\s+/g, '')]))
}

async function printRaw({ html, paper }: PrintJob, { tagged }: { tagged: boolean }): Promise<Uint8Array> {
  await page.show(html)
  return page.print({ paper, tagged })
}

async function finish(job: PrintJob): Promise<Uint8Array> {
  const print = await readPrint(await printRaw(job, { tagged: true }))
  const { value, diagnostics } = await finishPdf(print, job, { texts: new Map(), notes: new Map() }, wholeFile('guide'))
  expect(diagnostics).toEqual([])
  return value?.bytes ?? new Uint8Array()
}

async function structureOf(bytes: Uint8Array): Promise<PDFDict[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.Type) === PDFName.of('StructElem') ? [object] : []))
}
